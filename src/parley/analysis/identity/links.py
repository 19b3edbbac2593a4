"""Whether two records tell of one thing, and which records can at all."""

from __future__ import annotations

from parley.analysis.identity.meetings import one_meeting
from parley.analysis.identity.names import Identity, Link
from parley.analysis.identity.phrases import issue_words
from parley.ledger import Subject, Told


def blocks(told: Told, identity: Identity) -> frozenset[str]:
    """Give keys of a record: two that tell of one thing share at least one, so that only those are compared."""
    return _words_of(told, identity) | identity.records.keys(told)


def _words_of(told: Told, identity: Identity) -> frozenset[str]:
    """Give keys out of what a record says."""
    body = told.body
    if told.kind == "statement":
        names = identity.also(Subject.ACTOR, body["actor"]["name"])
        return frozenset(f"{name}|{word}" for name in names for word in _words(body["issue"], identity))
    if told.kind == "meeting":
        return frozenset().union(*(identity.also(Subject.ACTOR, one["name"]) for one in body["participants"]))
    return _words(body["measure"] if told.kind == "commitment" else body["about"], identity)


def _words(issue: str, identity: Identity) -> frozenset[str]:
    return frozenset().union(*map(issue_words, identity.also(Subject.ISSUE, issue)))


def link(one: Told, other: Told, identity: Identity) -> Link | None:
    """Link two records of one kind that tell of one thing: a position, a meeting, a commitment, a question."""
    if identity.records and (judged := identity.judged(one, other)):
        return judged if judged.score else None
    left, right = one.body, other.body
    if one.kind == "statement":
        person = left["actor"]["kind"] == "person"
        actor = identity.actor(left["actor"]["name"], right["actor"]["name"], persons=person)
        return actor and identity.issue(left["issue"], right["issue"])
    if one.kind == "commitment":
        debtor = identity.actor(left["debtor"]["name"], right["debtor"]["name"])
        return debtor and identity.issue(left["measure"], right["measure"])
    if one.kind == "question":
        return identity.issue(left["about"], right["about"])
    return one_meeting(one, other, identity)
