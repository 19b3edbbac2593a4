"""A record as the scores see it, whether a person or a reader found it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from parley.records import Commitment, Evidence, Meeting, Question, Reading, Record, Span, Statement


class Kind(StrEnum):
    """The four kinds of record, by the keys of a reading."""

    STATEMENTS = "statements"
    MEETINGS = "meetings"
    COMMITMENTS = "commitments"
    OPEN_QUESTIONS = "open_questions"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is compared of a record: where it rests, who, the stance or status, and what it is about.

    ``span`` is None where the text does not hold the evidence; such a finding matches nothing. ``rule`` is what
    a reader found it by, which is not compared.
    """

    kind: Kind
    span: Span | None
    evidence: str
    who: tuple[str, ...] = ()
    label: str | None = None
    about: str | None = None
    rule: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with the findings that a person marked in it."""

    id: str
    url: str | None
    outlet: str | None
    published: str | None
    title: str | None
    text: str
    findings: Mapping[Kind, tuple[Finding, ...]]


def records_of(reading: Reading, kind: Kind) -> tuple[Record, ...]:
    """Give the records of one kind."""
    listed: dict[Kind, tuple[Record, ...]] = {
        Kind.STATEMENTS: reading.statements,
        Kind.MEETINGS: reading.meetings,
        Kind.COMMITMENTS: reading.commitments,
        Kind.OPEN_QUESTIONS: reading.open_questions,
    }
    return listed[kind]


def findings_of(reading: Reading, text: str) -> Mapping[Kind, tuple[Finding, ...]]:
    """Give the findings of a reading, placed in the text that the person marked."""
    return {kind: tuple(_finding(record, text) for record in records_of(reading, kind)) for kind in Kind}


def _finding(record: Record, text: str) -> Finding:
    span, evidence, rule = _placed(record.evidence, text), record.evidence.text, record.why[0].rule
    match record:
        case Statement():
            return Finding(Kind.STATEMENTS, span, evidence, (record.actor.name,), record.stance, record.issue, rule)
        case Meeting():
            who = tuple(actor.name for actor in record.participants)
            return Finding(Kind.MEETINGS, span, evidence, who, record.status, rule=rule)
        case Commitment():
            who = (record.debtor.name,)
            return Finding(Kind.COMMITMENTS, span, evidence, who, record.status, record.measure, rule)
        case Question():
            return Finding(Kind.OPEN_QUESTIONS, span, evidence, about=record.about, rule=rule)


def _placed(evidence: Evidence, text: str) -> Span | None:
    """Find evidence in the marked text, whose blanks may differ from those of the cleaned article."""
    if text[evidence.start : evidence.end] == evidence.text:
        return evidence.start, evidence.end
    at = text.find(evidence.text)
    if at >= 0:
        return at, at + len(evidence.text)
    loose = r"\s+".join(re.escape(word) for word in evidence.text.split())
    found = re.search(loose, text) if loose else None
    return found.span() if found else None
