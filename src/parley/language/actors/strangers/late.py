"""For whom new people speak, once descriptions are known as well: "the guild's negotiator", "their leader"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.language.actors.data import Roles
from parley.language.actors.strangers.newcomers import office_of, told_of
from parley.language.actors.strangers.runs import Run
from parley.language.layers import Mention
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

BODIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})


class Late:
    """What of one article's mentions can be told only when all are known."""

    def __init__(self, doc: Doc, listed: Iterable[Run], found: Mapping[int, Mention], roles: Roles) -> None:
        self.doc, self.roles = doc, roles
        self.owners = _owners(found.values())
        by_token = {i: mention for mention in found.values() for i in (mention.head, mention.end - 1)}
        uses: dict[Actor, list[Run]] = {}
        for run in listed:
            mention = by_token.get(run.end - 1)
            if mention is not None and _is_without_side(mention):
                uses.setdefault(mention.actor, []).append(run)
        self.sides = {actor: _side(doc, runs, self.owners, roles) for actor, runs in uses.items()}

    def completed(self, mention: Mention) -> Mention:
        """Give a new person the side spoken for, and "its government" the state that it is of."""
        if _is_without_side(mention):
            return replace(mention, on_behalf_of=self.sides.get(mention.actor))
        if mention.rule == "group" and self.doc[mention.head].lemma_.lower() in self.roles.bodies:
            owner = self._owner_by_pronoun(mention)
            if owner is not None:
                return replace(mention, actor=owner, on_behalf_of=None, rule="body")
        return mention

    def _owner_by_pronoun(self, mention: Mention) -> Actor | None:
        its = next(
            (c for c in self.doc[mention.head].children if c.lower_ in self.roles.its and c.dep_ == "poss"), None
        )
        return _spoken_of(self.doc, its.i, self.owners) if its is not None else None


def _is_without_side(mention: Mention) -> bool:
    return mention.actor.kind is ActorKind.PERSON and mention.actor.id is None and mention.on_behalf_of is None


def _owners(found: Iterable[Mention]) -> dict[int, Actor]:
    """Give by token who may own an office: bodies and groups themselves, people for those whom they speak for."""
    owners: dict[int, Actor] = {}
    for mention in sorted(found, key=lambda m: m.end - m.start, reverse=True):
        actor = mention.on_behalf_of if mention.actor.kind is ActorKind.PERSON else mention.actor
        if actor is not None and actor.kind is not ActorKind.UNNAMED and not mention.rule.startswith("city"):
            owners[mention.head] = actor
            if mention.actor.id is not None or mention.rule.startswith("new"):
                owners.update(dict.fromkeys(range(mention.start, mention.end), actor))
    return owners


def _side(doc: Doc, runs: Sequence[Run], owners: Mapping[int, Actor], roles: Roles) -> Actor | None:
    """Find the side by what stands around a use of the name, else by what was spoken of right before the first."""
    beside = (
        side for run in runs if (side := office_of(doc, [run], owners, roles)[1] or _of_its(doc, run, owners, roles))
    )
    return next(beside, None) or _topic(doc, runs[0], owners, roles)


def _of_its(doc: Doc, run: Run, owners: Mapping[int, Actor], roles: Roles) -> Actor | None:
    """Find the owner of "its negotiator, Ekstrand": the subject of the words before it, else who was named last."""
    low = max(doc[run.start].sent.start, run.start - 8)
    near = next((i for i in range(run.start - 1, low - 1, -1) if doc[i].lower_ in roles.its), None)
    if near is None or not any(doc[i].lower_ in roles.offices for i in range(near + 1, run.start)):
        return None
    return _spoken_of(doc, near, owners)


def _spoken_of(doc: Doc, near: int, owners: Mapping[int, Actor]) -> Actor | None:
    """Give the last subject before a token in its sentence, else who was named last; then of the sentence before."""
    for start, end in _stretches(doc, near):
        before = [i for i in range(start, end) if i in owners]
        if before:
            fitting = [i for i in before if doc[i].dep_ in SUBJECTS] or before
            return owners[fitting[-1]]
    return None


def _topic(doc: Doc, run: Run, owners: Mapping[int, Actor], roles: Roles) -> Actor | None:
    """Take the one body that is spoken of right before "Foreign Minister Aronsen": in the sentence, else before it."""
    told = told_of(doc, run, owners, roles)
    if told is None or told.office is None or told.office.split()[-1] not in roles.state_offices:
        return None
    for low, high in _stretches(doc, told.start):
        near = {owners[i] for i in range(low, high) if i in owners and owners[i].kind in BODIES}
        if near:
            return near.pop() if len(near) == 1 else None
    return None


def _stretches(doc: Doc, i: int) -> Iterator[tuple[int, int]]:
    """Give the words of a sentence before a token, then the sentence before it."""
    start = doc[i].sent.start
    yield start, i
    if start:
        yield doc[start - 1].sent.start, start
