"""What is counted with each entry is what counting finds."""

from __future__ import annotations

from collections import Counter

import pytest
from sqlalchemy import Table, select

from parley.ledger import Ledger, Sought, count_lines, keep_dossier, load, record, some_entries, some_lines, status
from parley.ledger.tables import article, held_at, reading
from parley.ledger.tables import record as records
from parley.records import Dossier, Party
from tests.ledger.ticking import told
from tests.ledger.weave.saying import saying
from tests.ledger.weave.test_weave import CONTRARY, DROPPED, OTHER, TRUCE


@pytest.fixture
def grown(woven: Ledger) -> Ledger:
    """A ledger with an edit, a later reader, another dossier, and readings that came together."""
    record(woven, saying("a1", "2025-03-01", TRUCE, OTHER))
    record(woven, saying("a2", "2025-03-02", TRUCE, DROPPED))
    record(woven, saying("a1", "2025-03-01", CONTRARY))
    record(woven, told("a3"))
    record(woven, told("a3", version="2"))
    keep_dossier(woven, Dossier(parties=(Party("Ruritania", ("Graustark",)),)))
    load(woven, [saying("a4", "2025-03-03", TRUCE), told("a5"), saying("a4", "2025-03-03", OTHER), told("a6")])
    return woven


def test_the_status_of_any_moment_is_what_counting_finds(grown: Ledger) -> None:
    def held(table: Table, last: int) -> list[object]:
        with grown.looking() as connection:
            return list(connection.execute(select(table).where(held_at(table, last))).mappings())

    for entry in some_entries(grown):
        told = status(grown, known_at=entry.recorded_at)
        kinds = Counter(row["kind"] for row in held(records, entry.number))  # type: ignore[index]
        assert dict(told.records) == kinds
        assert told.articles == len(held(article, entry.number))
        assert sum(told.readers.values()) == len(held(reading, entry.number))
        made = Counter(one.kind.value for one in some_entries(grown) if one.number <= entry.number)
        assert (told.versions, told.readings) == (made["article"], made["reading"])


@pytest.mark.parametrize("view", ["positions", "meetings", "meeting-step", "commitments", "questions"])
def test_the_lines_of_any_moment_are_as_many_as_are_given(grown: Ledger, view: str) -> None:
    for entry in some_entries(grown):
        for ended in (False, True):
            sought = Sought(view, entry.recorded_at, ended=ended)
            every = some_lines(grown, sought)
            assert count_lines(grown, sought) == len(every)
            assert some_lines(grown, sought, first=1, most=2) == every[1:3]
