"""Names that the registry does not know: who each of them is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.language.actors.people import People, newcomer
from parley.language.actors.registry import Registry
from parley.language.actors.spelling import fold, sound
from parley.language.actors.strangers.aliases import ShortForms, country_of, group_of
from parley.language.actors.strangers.kinds import Kinds
from parley.language.actors.strangers.newcomers import office_of
from parley.language.actors.strangers.runs import Run
from parley.language.actors.titles import speaks_for
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Unknown:
    """A new name with its kind; an adjective such as "Ruritanian" carries the actor of its country."""

    actor: Actor
    kind: ActorKind


def unknown_names(
    doc: Doc, listed: Sequence[Run], people: People, owners: dict[int, Actor], registry: Registry
) -> dict[str, Unknown]:
    """Decide for every new name of an article who it is; people are remembered in ``people``, owners in ``owners``."""
    names = _Names(doc, listed, people, owners, registry)
    names.find_bodies()
    names.find_short_forms()
    names.link_adjectives()
    names.own()
    names.find_people()
    return names.found


class _Names:
    """The new names of one article, by their folded words."""

    def __init__(
        self, doc: Doc, listed: Sequence[Run], people: People, owners: dict[int, Actor], registry: Registry
    ) -> None:
        self.doc, self.people, self.owners, self.roles = doc, people, owners, registry.roles
        self.uses: dict[str, list[Run]] = defaultdict(list)
        for run in listed:
            self.uses[fold(" ".join(run.words))].append(run)
        kinds = Kinds(doc, owners, registry.roles)
        self.kinds = {key: kinds.of(runs) for key, runs in self.uses.items()}
        self.found: dict[str, Unknown] = {}

    def find_bodies(self) -> None:
        """Keep countries, bodies and groups; a bare word that is a person's surname is none."""
        surnames = {sound(key.split()[-1]) for key, kind in self.kinds.items() if _is_full(key, kind)}
        for key, kind in self.kinds.items():
            if kind is None or kind is ActorKind.PERSON or sound(key) in surnames or self._is_surname(key):
                continue
            run = self.uses[key][0]
            self.found[key] = Unknown(Actor(str(self.doc[run.start : run.end].text), None, kind), kind)

    def _is_surname(self, key: str) -> bool:
        return " " not in key and self.people.surname(key, None) is not None

    def find_short_forms(self) -> None:
        """Let "the Front" and "KLF" mean the body that stands in full in the article."""
        for key, runs in self.uses.items():
            self.owners.update(
                {i: self.found[key].actor for r in runs for i in range(r.start, r.end) if key in self.found}
            )
        short = ShortForms(self.doc, self.owners, self.roles)
        for key, runs in self.uses.items():
            if " " not in key and self.kinds[key] is not ActorKind.PERSON:
                full = next((actor for run in runs if (actor := short.in_full(key, run))), None)
                if full is not None:
                    self.found[key] = Unknown(full, full.kind)

    def link_adjectives(self) -> None:
        """Let "Ruritanian" mean Ruritania, and "Agrarian" the Agrarians, where both stand in the article."""
        for key in self.uses:
            country = country_of(key, self.uses)
            group = group_of(key, self.found)
            if group is not None:
                self.found[key] = self.found[group]
            elif country is not None and self.kinds[country] is not ActorKind.PERSON:
                known = self.found.get(country)
                actor = Actor(known.actor.name if known else country.title(), None, ActorKind.STATE)
                self.found[country] = self.found[key] = Unknown(actor, ActorKind.STATE)

    def own(self) -> None:
        """Let every found name own the tokens where it stands."""
        for key, unknown in self.found.items():
            for run in self.uses[key]:
                self.owners.update(dict.fromkeys(range(run.start, run.end), unknown.actor))

    def find_people(self) -> None:
        """Remember new people with the fullest name and the office that a title or apposition gives."""
        for key, runs in self.uses.items():
            if key not in self.found and self.kinds[key] is ActorKind.PERSON:
                self._remember(runs)

    def _remember(self, runs: Sequence[Run]) -> None:
        office, of = office_of(self.doc, runs, self.owners, self.roles)
        words = list(runs[0].words)
        known = self.people.full(words) if len(words) > 1 else None
        if known is not None:
            self.people.remember(known)
        elif len(words) > 1 or self.people.surname(words[0], office) is None:
            name = str(self.doc[runs[0].start : runs[0].end].text)
            self.people.remember(newcomer(name, office, speaks_for(of)))


def _is_full(key: str, kind: ActorKind | None) -> bool:
    return kind is ActorKind.PERSON and " " in key
