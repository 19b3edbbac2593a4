"""Which new names are one: acronyms, short forms and adjectives of a name that stands in full in the article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from parley.language.actors.data import Roles
from parley.language.actors.spelling import fold
from parley.language.actors.strangers.demonyms import is_adjective_of
from parley.language.actors.strangers.runs import Run
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})
INNER = frozenset({"of", "for"})
SMALL = frozenset({"of", "for", "the", "and", "in", "de", "la", "'s", "'"})


class ShortForms:
    """The bodies that stand in full in one article, asked by a name of one word."""

    def __init__(self, doc: Doc, owners: Mapping[int, Actor], roles: Roles) -> None:
        self.doc, self.owners, self.roles = doc, owners, roles
        self.bodies = {actor for actor in owners.values() if actor.kind in BODIES and " " in actor.name}

    def in_full(self, key: str, run: Run) -> Actor | None:
        """Give the body that a name of one word is short for, None where none or several fit."""
        if run.start >= 2 and self.doc[run.start - 1].text == "(" and run.words[0].isupper():
            before = self.owners.get(run.start - 2)
            return before if before is not None and before.kind in BODIES else None
        fitting = {actor for actor in self.bodies if self._is_short(key, run.words[0], actor)}
        first = min(fitting, key=lambda actor: (len(actor.name), actor.name), default=None)
        return first if all(first is not None and actor.name.startswith(first.name) for actor in fitting) else None

    def _is_short(self, key: str, word: str, actor: Actor) -> bool:
        """Compare a word with the first, the last and the initials of a name of several words."""
        words = [fold(part) for part in actor.name.split()]
        if word.isupper() and len(word) > 1:
            return key == "".join(part[0] for part in words if part not in SMALL)
        inner = next((i for i, part in enumerate(words) if i and part in INNER), None)
        if inner is not None and key == words[inner - 1] and key in self.roles.body_names:
            return True
        return key == words[-1] or (key == words[0] and bool({words[0], words[-1]} & self.roles.body_names))


def country_of(key: str, uses: Iterable[str]) -> str | None:
    """Give the name in the article of which a word is the adjective: "ruritania" for "ruritanian"."""
    return next((name for name in uses if is_adjective_of(key, name)), None)


def group_of(key: str, uses: Iterable[str]) -> str | None:
    """Give the group in the article of which a word is the singular: "agrarians" for "agrarian"."""
    return next((name for name in uses if name == f"{key}s"), None)


def body_called(noun: str, actors: Iterable[Actor], roles: Roles) -> Actor | None:
    """Give the only body of an article whose name ends in a noun: the Screen Guild for "the guild"."""
    if noun not in roles.body_names:
        return None
    fitting = {
        actor
        for actor in actors
        if actor.kind in BODIES and " " in actor.name and fold(actor.name).rsplit(maxsplit=1)[-1] == noun
    }
    return fitting.pop() if len(fitting) == 1 else None
