"""The form of an annotated article, and what breaks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from parley.analysis import Kind
from parley.records import CommitmentStatus, MeetingFormat, MeetingStatus, Modality, Stance

WHO = {Kind.STATEMENTS: "actor", Kind.MEETINGS: "participants", Kind.COMMITMENTS: "debtor"}
LABEL = {Kind.STATEMENTS: "stance", Kind.MEETINGS: "status", Kind.COMMITMENTS: "status"}
ABOUT = {Kind.STATEMENTS: "issue", Kind.COMMITMENTS: "measure", Kind.OPEN_QUESTIONS: "about"}
REST = {
    Kind.STATEMENTS: ("on_behalf_of", "modality", "condition", "source", "evidence"),
    Kind.MEETINGS: ("format", "place", "when_text", "when", "evidence"),
    Kind.COMMITMENTS: ("creditor", "condition", "amount", "deadline", "evidence"),
    Kind.OPEN_QUESTIONS: ("evidence",),
}
VALUES: Mapping[tuple[Kind, str], frozenset[str]] = {
    (Kind.STATEMENTS, "stance"): frozenset(Stance),
    (Kind.STATEMENTS, "modality"): frozenset(Modality),
    (Kind.MEETINGS, "status"): frozenset(MeetingStatus),
    (Kind.MEETINGS, "format"): frozenset(MeetingFormat),
    (Kind.COMMITMENTS, "status"): frozenset(CommitmentStatus),
}
VERBATIM = ("condition", "when_text", "amount", "deadline")

Told = Mapping[str, Any]


def faults(told: object) -> Iterator[str]:
    """Say what breaks the form, the article's own faults first; nothing where all is right."""
    if not isinstance(told, dict):
        yield "holds no JSON object"
        return
    article = list(_article_faults(told))
    yield from article
    if not article:
        yield from (
            f"{kind}[{at}]: {fault}"
            for kind in Kind
            for at, record in enumerate(told[kind])
            for fault in _record_faults(kind, record, told["text"])
        )


def _article_faults(told: Told) -> Iterator[str]:
    """Say what is wrong with the keys of the article."""
    yield from (f"{key!r} must be a text" for key in ("id", "text") if not _says_something(told.get(key)))
    for key in ("url", "outlet", "published", "title"):
        if not isinstance(told.get(key), str | None):
            yield f"{key!r} must be a text or null"
    for kind in Kind:
        if not isinstance(told.get(kind), list):
            yield f"lacks the list {kind.value!r} (write [] where the article has none)"


def _record_faults(kind: Kind, record: object, text: str) -> Iterator[str]:
    """Say what is wrong with one record; one with the wrong keys is not looked at further."""
    if not isinstance(record, dict):
        yield "is no JSON object"
        return
    keys = {keys[kind] for keys in (WHO, LABEL, ABOUT) if kind in keys} | set(REST[kind])
    if odd := sorted(record.keys() ^ keys):
        yield f"{odd[0]!r} is {'unknown' if odd[0] in record else 'missing'}"
        return
    yield from _wording(kind, record)
    yield from _verbatim(record, text)


def _wording(kind: Kind, record: Told) -> Iterator[str]:
    """Say which names, words and values are none."""
    if kind in WHO:
        who = record[WHO[kind]] if kind is Kind.MEETINGS else [record[WHO[kind]]]
        if not isinstance(who, list) or not who or not all(map(_says_something, who)):
            yield f"{WHO[kind]!r} names nobody"
    if kind in ABOUT and not _says_something(record[ABOUT[kind]]):
        yield f"{ABOUT[kind]!r} must say something"
    for (of, key), allowed in VALUES.items():
        if of is kind and str(record[key]) not in allowed:
            yield f"{key} {record[key]!r} is none of {', '.join(sorted(allowed))}"


def _verbatim(record: Told, text: str) -> Iterator[str]:
    """Say which quoted parts the text does not hold."""
    if not _says_something(record["evidence"]):
        yield "'evidence' is empty"
    for key in ("evidence", *VERBATIM):
        part = record.get(key)
        if part is not None and str(part) not in text:
            yield f"{key} is no exact part of the text: {part!r}"


def _says_something(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
