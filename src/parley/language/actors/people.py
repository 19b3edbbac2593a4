"""Which person a name means: the registry's, one named in full elsewhere in the article, or somebody new."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from parley.language.actors.registry import Known, Registry
from parley.language.actors.spelling import SAME, fold, same_person, sound
from parley.records import Actor, ActorKind

HEADS = frozenset({"president", "prime minister", "chancellor", "premier", "supreme leader", "king", "emir", "leader"})
LEADERS = frozenset({"leader", "head", "chief", "head of state", "head of government"})
UNDER = frozenset({"vice", "deputy"})

SHORTEST = 5
"""Letters of a surname from which its sound alone may decide: short names sound alike too often."""


@dataclass(slots=True)
class People:
    """The people of one article by the sound of their surnames; grows while the article is read."""

    registry: Registry
    day: date | None
    named: dict[str, Known] = field(default_factory=dict)
    in_full: dict[str, Known] = field(default_factory=dict)

    def remember(self, known: Known) -> Known:
        """Keep a person under the sound of the surname, so that a bare surname means him from here on and before."""
        self.named[sound(known.actor.name.split()[-1])] = known
        self.in_full[fold(known.actor.name)] = known
        return known

    def full(self, words: list[str]) -> Known | None:
        """Find the person for a first and last name in any spelling: of this article, else the registry's."""
        name = " ".join(words)
        if fold(name) in self.in_full:
            return self.in_full[fold(name)]
        here = self.named.get(sound(words[-1]))
        for known in ([here] if here is not None else []) + self._candidates(words[-1]):
            if same_person(known.actor.name, name) >= SAME:
                return known
        return None

    def surname(self, word: str, office: str | None) -> tuple[Known, str] | None:
        """Find who a bare surname means, with the rule that told: named in full here, in office, or only spelled so."""
        named = self.named.get(sound(word))
        if named is not None:
            return named, "surname"
        found = self._candidates(word)
        if office:
            fitting = [known for known in found if known.office and known.office.split()[-1] == office.split()[-1]]
            found = fitting or found
        serving = [known for known in found if known.in_office(self.day)]
        if len(serving) == 1 or (serving and office):
            return serving[0], "office-holder"
        if len(found) == 1 and (office or len(word) >= SHORTEST):
            return found[0], "surname-of-record"
        return (serving[0], "office-holder") if serving else None

    def holder_of(self, office: str, owner: Actor) -> Known | None:
        """Find who of the people named in the article holds an office of a state or body."""
        last = office.rsplit(maxsplit=1)[-1]
        for known in self.named.values():
            if known.of == owner and known.office and _same_office(known.office, office, last):
                return known
        return None

    def _candidates(self, surname: str) -> list[Known]:
        exact = self.registry.surnamed(fold(surname))
        if exact or len(surname) < SHORTEST:
            return exact
        return self.registry.sounding(sound(surname))


def _same_office(theirs: str, asked: str, last: str) -> bool:
    """Compare offices: "leader" may mean whoever heads the state, "minister" any minister, never a deputy."""
    if theirs == asked:
        return True
    if asked in LEADERS:
        return theirs in HEADS
    return asked == last == theirs.rsplit(maxsplit=1)[-1] and not UNDER & set(theirs.split())


def newcomer(name: str, office: str | None, of: Actor | None) -> Known:
    """Make a person whom the registry does not know."""
    return Known(Actor(name, None, ActorKind.PERSON), office, of)
