"""Records as one table, a row a record."""

from __future__ import annotations

import csv
import io

from parley.exchange import COLUMNS, csv_header, csv_rows
from tests.readings import reading


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_header() + csv_rows(reading()))))


def test_every_record_is_a_row_of_its_kind() -> None:
    assert [row["kind"] for row in rows()] == ["statement", "meeting", "commitment", "question"]


def test_every_row_has_every_column() -> None:
    assert all(list(row) == list(COLUMNS) for row in rows())


def test_who_acts_stands_in_one_column() -> None:
    assert [row["actor"] for row in rows()] == ["Ruritania", "Ruritania; Graustark", "Graustark", ""]


def test_the_evidence_of_a_row_is_verbatim() -> None:
    text = reading().article.text
    assert all(text[int(row["start"]) : int(row["end"])] == row["evidence"] for row in rows())


def test_an_amount_is_told_in_numbers() -> None:
    told = [(row["amount"], row["low"], row["high"], row["unit"], row["currency"]) for row in rows()]
    assert told == [("",) * 5, ("",) * 5, ("200", "200", "200", "monitors", ""), ("",) * 5]
