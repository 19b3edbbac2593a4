"""One verdict of a person on two things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from parley.ledger.anchor.anchor import key
from parley.ledger.entry import digest
from parley.ledger.told_of import Told

MARK = 16
"""Hexadecimal digits of a mark: two records of one article never have the same by chance."""


class Subject(StrEnum):
    """What a judgement is about."""

    ACTOR = "actor"
    ISSUE = "issue"
    MEETING = "meeting"
    COMMITMENT = "commitment"
    QUESTION = "question"


OF_RECORDS = frozenset({Subject.MEETING, Subject.COMMITMENT, Subject.QUESTION})
"""What is judged by two records that tell of it; the others by their names."""


class Verdict(StrEnum):
    """What somebody found on two names, phrases or records; ``withdrawn`` takes the earlier word on them back."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class End:
    """A record that a judgement is of.

    ``mark`` says what the record says where: it stays the same when the article is edited elsewhere, or read anew.
    """

    record: str
    mark: str
    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict on two names of actors, two phrases of issues, or two records: who gave it, and why.

    Of records ``left`` and ``right`` are the ids, and ``ends`` tells more of them.
    """

    of: Subject
    left: str
    right: str
    verdict: Verdict
    why: str
    by: str
    ends: tuple[End, End] | None = None


def mark_of_record(told: Told) -> str:
    """Say by a few digits what a record says where: its article, its sentence, and what it makes of it."""
    return digest([told.kind, told.article, told.text, key(told.body)])[:MARK]


def end_of(told: Told) -> End:
    """Take of a record what a judgement holds on to."""
    return End(told.id, mark_of_record(told), told.article, told.text)


def body_of(judgement: Judgement) -> dict[str, Any]:
    """Write a judgement as its entry says it."""
    body: dict[str, Any] = {name: str(getattr(judgement, name)) for name in Judgement.__slots__ if name != "ends"}
    return body | {"ends": [asdict(end) for end in judgement.ends]} if judgement.ends else body


def judgement_of(told: Mapping[str, Any]) -> Judgement:
    """Read a judgement from what its entry says."""
    ends = tuple(End(**end) for end in told.get("ends", ()))
    words = {name: told[name] for name in ("left", "right", "why", "by")}
    return Judgement(Subject(told["of"]), verdict=Verdict(told["verdict"]), ends=ends or None, **words)  # type: ignore[arg-type]
