"""Answers to requests: who rejects a demand to do something refuses it, who grants a request pledges it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.commitments.binding.status import status_of
from parley.reading.commitments.provisions import Accords, load_provisions
from parley.reading.holders import Holder
from parley.reading.statements.match import Match
from parley.records import Actor, CommitmentStatus

if TYPE_CHECKING:
    from parley.language import Token

ANSWERS = frozenset({CommitmentStatus.REFUSED, CommitmentStatus.UNDETERMINED})
"""Statuses that any answer to a request may give; the others only where it is granted."""

FARTHEST = 4
"""Steps from a request up to what answers it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What answers a request, the noun that names the request, and what becomes of what is asked for."""

    match: Match
    request: Token
    status: CommitmentStatus


def answer_to(asked: Token, above: Mapping[int, Match]) -> Answer | None:
    """Find the answer to the request that a deed or thing stands in; None where it stands in none."""
    accords = load_provisions().accords
    request = _request(asked, accords)
    if request is None:
        return None
    token = request
    for _ in range(FARTHEST):
        token = token.head
        match = above.get(token.i)
        if match is not None and match.holders and (request in match.issue or asked in match.issue):
            status = _status(match, accords)
            return Answer(match, request, status) if status is not None else None
    return None


def answerers(answer: Answer, creditor: Actor | None) -> tuple[Holder, ...]:
    """Give who answers; nobody answers his own request."""
    return tuple(holder for holder in answer.match.holders if holder.actor != creditor)


def _status(match: Match, accords: Accords) -> CommitmentStatus | None:
    """Give what an answer makes of what is asked for; a request that is only weighed leaves it open."""
    status = status_of(match, own=True)
    if status is CommitmentStatus.FLOATED:
        return CommitmentStatus.UNDETERMINED
    return status if status in ANSWERS or match.predicate.lemma_.lower() in accords.granting else None


def _request(asked: Token, accords: Accords) -> Token | None:
    """Give the noun of asking that a deed or thing is the content of: "a request to send", "a demand for money"."""
    if asked.dep_ == "advcl" and asked.left_edge.lower_ == "to" and asked.left_edge.i:
        noun = asked.doc[asked.left_edge.i - 1]  # the parser took the request's content for a purpose
        fits = noun.head == asked.head
    elif asked.pos_ in {"VERB", "AUX"} and asked.tag_ != "VBG":
        own = any(child.dep_ == "nsubj" for child in asked.children)
        noun, kinds = asked.head, {"acl", "ccomp", "relcl", "xcomp"}
        fits = asked.dep_ in kinds and not own
    else:
        noun, fits = asked.head.head, asked.head.dep_ == "prep" and asked.head.lower_ in {"for", "of"}
        fits = fits and noun.lemma_.lower() not in accords.general
    return noun if fits and noun.pos_ == "NOUN" and noun.lemma_.lower() in accords.asking else None
