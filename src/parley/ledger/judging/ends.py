"""The records that somebody names to judge on: by their own ids, or by the threads in which they stand."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select

from parley.ledger.judging.judgement import OF_RECORDS, End, Subject, end_of, mark_of_record
from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import article, held_at, member, record
from parley.ledger.told_of import Told, told_of
from parley.records import BadJudgement

THREAD, RECORD = re.compile(r"[a-z]\d+\.\d+"), re.compile(r"[a-z][0-9a-f]{12}")
LETTERS = {subject.value[0]: subject for subject in OF_RECORDS}
"""The first letter of an id tells what it is of."""


def subject_of(*names: str) -> Subject | None:
    """Say what is judged where every name is an id of a thread or of a record, or None where one is no id."""
    if not all(THREAD.fullmatch(name) or RECORD.fullmatch(name) for name in names):
        return None
    kinds = {LETTERS.get(name[0]) for name in names}
    return kinds.pop() if len(kinds) == 1 else None


def ends(ledger: Ledger, of: Subject, left: str, right: str) -> tuple[End, End]:
    """Find the two records that are named; a thread is spoken for by its first record.

    Raises:
        BadJudgement: if one is not there, or both are one, or stand in one thread that is named.
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        one, other = (_found(connection, of, name) for name in (left, right))
    if (one.number, one.place) == (other.number, other.place):
        remedy = "To part what stands together name two of its records; `parley judge --links` shows their ids."
        raise BadJudgement(f"{left} and {right} are one and the same", remedy=remedy)
    return end_of(one), end_of(other)


def _found(connection: Connection, of: Subject, name: str) -> Told:
    which: list[ColumnElement[bool]] = [record.c.kind == of.value, record.c.until.is_(None), member.c.until.is_(None)]
    which.append(member.c.thread == name if THREAD.fullmatch(name) else record.c.id == name)
    here = (member.c.number == record.c.since) & (member.c.place == record.c.place)
    found = told_of(connection, *which, through=(member, here))
    if not found:
        remedy = "Ids stand in `parley judge --list`, and in the JSON form of every view."
        raise BadJudgement(f"is the id of no {of.value} that the ledger holds", where=name, remedy=remedy)
    return found[0]


def threads_of_ends(ledger: Ledger, some: Collection[End], *, known_at: datetime | None = None) -> dict[End, str]:
    """Give the threads in which the records of judgements stand; one that is not found any more is left out.

    Raises:
        BadLedger: if the database refuses.
    """
    found: dict[End, str] = {}
    here = (member.c.number == record.c.since) & (member.c.place == record.c.place)
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        for end in some:
            mine = (held_at(member, last), held_at(record, last), article.c.article == end.article)
            rows = told_of(connection, *mine, through=(member, here), last=last)
            alike = [one for one in rows if mark_of_record(one) == end.mark]
            told = [one for one in rows if end.record == one.id] or alike
            if told:
                at = (member.c.number == told[0].number, member.c.place == told[0].place, held_at(member, last))
                found[end] = connection.execute(select(member.c.thread).where(*at)).scalar_one()
    return found
