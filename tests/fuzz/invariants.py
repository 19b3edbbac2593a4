"""What holds of every reading, however broken the text: each check gives what is wrong, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.exchange import json_line
from parley.language.actors import load_registry
from parley.language.actors.spelling import fold
from parley.reading import GrammarReader
from parley.records import Actor, Article, Commitment, Meeting, Reading, Statement

STEM = 4
"""Letters that a name made of an adjective shares with it at least: Kaldovia of Kaldovian."""


def broken(reader: GrammarReader, article: Article) -> list[str]:
    """Read an article twice and say what of the reading cannot be trusted."""
    first, second = reader.read(article), reader.read(article)
    return ([] if json_line(first) == json_line(second) else ["reading twice gives two readings"]) + untold(first)


def untold(reading: Reading) -> list[str]:
    """Say what of a reading the text does not."""
    return [*_ids(reading), *_words(reading), *_dates(reading), *_periods(reading), *_names(reading)]


def _ids(reading: Reading) -> Iterator[str]:
    ids = [record.id for record in reading.records]
    if len(ids) != len(set(ids)):
        yield f"{len(ids) - len(set(ids))} ids stand twice"


def _words(reading: Reading) -> Iterator[str]:
    """What is told in the words of the text is in it, and evidence stands where it says."""
    text = reading.article.text
    for record in reading.records:
        evidence = record.evidence
        if not evidence.text.strip() or text[evidence.start : evidence.end] != evidence.text:
            yield f"{record.id} rests on {evidence.text!r}"
        for told in _told(record):
            if told is not None and (not told.strip() or told not in text):
                yield f"{record.id} tells {told!r}, which the text does not"


def _told(record: object) -> tuple[str | None, ...]:
    if isinstance(record, Commitment):
        return record.condition, record.amount, record.deadline
    if isinstance(record, Statement):
        return (record.condition,)
    return (record.when_text, record.place) if isinstance(record, Meeting) else ()


def _dates(reading: Reading) -> Iterator[str]:
    """No date without words that tell it; without a day of publication the text names the year."""
    for meeting in reading.meetings:
        if meeting.when is None:
            continue
        if meeting.when_text is None:
            yield f"{meeting.id} is on {meeting.when} by no words of the text"
        elif reading.article.day is None and not _years(meeting.when) <= _years(reading.article.text):
            yield f"{meeting.id} is on {meeting.when} by {meeting.when_text!r} alone"


def _periods(reading: Reading) -> Iterator[str]:
    """No period without words that tell it; without a day of publication the text names the year, or the next one."""
    told = [(one.id, one.period, one.when_text) for one in reading.meetings]
    told += [(one.id, one.due, one.deadline) for one in reading.commitments]
    years = _years(reading.article.text)
    near = years | {f"{int(year) + step:04d}" for year in years for step in (-1, 1)}
    for record, period, words in told:
        if period is not None and words is None:
            yield f"{record} covers {period} by no words of the text"
        elif period is not None and reading.article.day is None and not _years(period.edtf or "") <= near:
            yield f"{record} covers {period} by {words!r} alone"


def _years(text: str) -> set[str]:
    return set(re.findall(r"\d{4}(?!\d)", text.replace("-", " ")))


def _names(reading: Reading) -> Iterator[str]:
    """Every actor is of the registry, unnamed, or named by words of the text."""
    known = {one.actor.name for one in load_registry()}
    text = reading.article.text
    words = {*re.findall(r"\w+", fold(text)), *(fold(word) for word in re.findall(r"\w+", text))}
    for actor in _actors(reading):
        if actor.name in known or actor.name.startswith("unnamed: "):
            continue
        foreign = [word for word in re.findall(r"\w+", fold(actor.name)) if not _is_of(word, words)]
        if foreign:
            yield f"{actor.name!r} is nobody of the text ({', '.join(foreign)})"


def _is_of(word: str, words: set[str]) -> bool:
    return word in words or any(other.startswith(word[: max(STEM, len(word) - 2)]) for other in words)


def _actors(reading: Reading) -> Iterator[Actor]:
    for statement in reading.statements:
        yield from (statement.actor, *statement.source)
        yield from [statement.on_behalf_of] if statement.on_behalf_of else []
    for commitment in reading.commitments:
        yield from (commitment.debtor, *commitment.source)
        yield from [commitment.creditor] if commitment.creditor else []
    for meeting in reading.meetings:
        yield from (*meeting.participants, *meeting.source)
