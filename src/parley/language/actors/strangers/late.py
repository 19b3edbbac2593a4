"""What can be told only once all mentions are known: "the guild's negotiator", "their leader", "its government"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.language.actors.data import Roles
from parley.language.actors.strangers.context import Context
from parley.language.actors.strangers.newcomers import office_of
from parley.language.actors.strangers.runs import Run
from parley.language.layers import Mention
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Late:
    """The mentions of one article, of which some are not told in full yet."""

    def __init__(self, doc: Doc, listed: Iterable[Run], found: Mapping[int, Mention], roles: Roles) -> None:
        self.doc, self.roles = doc, roles
        self.context = Context(doc, found.values(), roles)
        by_token = {i: mention for mention in found.values() for i in (mention.head, mention.end - 1)}
        uses: dict[Actor, list[Run]] = {}
        for run in listed:
            mention = by_token.get(run.end - 1)
            if mention is not None and _is_without_side(mention):
                uses.setdefault(mention.actor, []).append(run)
        self.sides = {actor: self._side(runs) for actor, runs in uses.items()}

    def completed(self, mention: Mention) -> Mention:
        """Give a new person the side spoken for, and "its government" the state that it is of."""
        if _is_without_side(mention):
            return replace(mention, on_behalf_of=self.sides.get(mention.actor))
        head = self.doc[mention.head]
        if mention.rule == "group" and head.lemma_.lower() in self.roles.bodies:
            pronoun = next((child for child in head.children if child.dep_ == "poss"), None)
            owner = self.context.owner_of_pronoun(pronoun.i) if pronoun is not None else None
            if owner is not None:
                return replace(mention, actor=owner, on_behalf_of=None, rule="body")
        return mention

    def _side(self, runs: Sequence[Run]) -> Actor | None:
        """Find a side by what stands around a use of the name, else by what was spoken of right before the first."""
        for run in runs:
            beside = office_of(self.doc, [run], self.context.owners, self.roles)[1]
            side = beside or self.context.owner_of_office(run)
            if side is not None:
                return side
        return self.context.body_before(runs[0])


def _is_without_side(mention: Mention) -> bool:
    return mention.actor.kind is ActorKind.PERSON and mention.actor.id is None and mention.on_behalf_of is None
