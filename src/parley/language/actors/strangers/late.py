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


def late_sides(doc: Doc, listed: Iterable[Run], found: Mapping[int, Mention], roles: Roles) -> dict[Actor, Actor]:
    """Give for each new person of whom names alone did not tell it the state, body or group spoken for."""
    uses: dict[Actor, list[Run]] = {}
    by_token = {i: mention for mention in found.values() for i in (mention.head, mention.end - 1)}
    for run in listed:
        mention = by_token.get(run.end - 1)
        if mention is not None and _is_without_side(mention):
            uses.setdefault(mention.actor, []).append(run)
    if not uses:
        return {}
    owners = _owners(found.values())
    sides = {actor: _side(doc, runs, owners, roles) for actor, runs in uses.items()}
    return {actor: side for actor, side in sides.items() if side is not None}


def with_side(mention: Mention, sides: Mapping[Actor, Actor]) -> Mention:
    """Give a mention of a person the side that was found late."""
    if _is_without_side(mention) and mention.actor in sides:
        return replace(mention, on_behalf_of=sides[mention.actor])
    return mention


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
