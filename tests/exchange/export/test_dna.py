"""A database of Discourse Network Analyzer 3: its tables, its documents, its statements with their places."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from parley.exchange.export.dna.database import PASSWORD, hidden
from parley.ledger import Ledger, record
from tests.exchange.export.conftest import Export
from tests.ledger.ticking import told


@pytest.fixture
def emoji(ledger: Ledger) -> Ledger:
    """A third article, with two characters before its statement that DNA counts twice."""
    made = told("a3")
    made["article"] |= {"text": "\U0001f54a\U0001f54a" + made["article"]["text"]}
    for one in made["article"]["blocks"]:
        one |= {"start": one["start"] + 2, "end": one["end"] + 2}
    for kind in ("statements", "meetings", "commitments", "open_questions"):
        for one in made[kind]:
            one["evidence"] |= {"start": one["evidence"]["start"] + 2, "end": one["evidence"]["end"] + 2}
    record(ledger, made)
    return ledger


def rows(made: bytes, query: str) -> Iterator[tuple[object, ...]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(made)
        yield from connection.execute(query).fetchall()


def values(made: bytes, number: int) -> dict[str, object]:
    """Give the short texts and the truth of a statement."""
    named = "JOIN VARIABLES V ON V.ID = D.VariableId"
    short = f"SELECT V.Variable, E.Value FROM DATASHORTTEXT D {named} JOIN ENTITIES E ON E.ID = D.Entity"
    truth = f"SELECT V.Variable, D.Value FROM DATABOOLEAN D {named}"
    found = (rows(made, f"{query} WHERE D.StatementId = {number}") for query in (short, truth))
    return {str(name): value for some in found for name, value in some}


def test_its_tables_have_the_constraints_of_dna(ledger: Ledger, exported: Export) -> None:
    made = exported(ledger, "dna")[1]["parley.dna"]
    names = [name for (name,) in rows(made, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert names == ["SETTINGS", "CODERS", "DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "VARIABLELINKS", "REGEXES",
                     "CODERRELATIONS", "STATEMENTS", "DATABOOLEAN", "DATAINTEGER", "ENTITIES", "DATASHORTTEXT",
                     "DATALONGTEXT", "ATTRIBUTEVARIABLES", "ATTRIBUTEVALUES"]  # fmt: skip
    assert list(rows(made, "PRAGMA foreign_key_check")) == []
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(made)
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE DOCUMENTS SET Title = ?", ("x" * 191,))


def test_a_statement_is_coded_with_dnas_four_variables(ledger: Ledger, exported: Export) -> None:
    made = exported(ledger, "dna")[1]["parley.dna"]
    told = values(made, 1)
    assert (told["person"], told["organization"], told["concept"], told["agreement"]) == ("", "Ruritania", "truce", 1)
    assert (told["stance"], told["record"]) == ("demands", "s1")


def test_a_document_has_its_text_outlet_and_day(ledger: Ledger, exported: Export) -> None:
    made = exported(ledger, "dna")[1]["parley.dna"]
    asked = "SELECT Source, date(Date, 'unixepoch') FROM DOCUMENTS"
    assert list(rows(made, asked)) == [("Northern Wire", "2025-03-03"), ("Harbour Courier", "2025-03-04")]


def test_places_count_as_java_does(emoji: Ledger, exported: Export) -> None:
    made = exported(emoji, "dna")[1]["parley.dna"]
    ((text, start, stop),) = rows(
        made, "SELECT D.Text, S.Start, S.Stop FROM STATEMENTS S JOIN DOCUMENTS D ON D.ID = S.DocumentId WHERE S.ID = 3"
    )
    units = str(text).encode("utf-16-le")
    assert units[2 * int(str(start)) : 2 * int(str(stop))].decode("utf-16-le").startswith("Ruritania demands a truce")


def test_every_record_is_carried_or_counted(ledger: Ledger, exported: Export) -> None:
    told, files = exported(ledger, "dna")
    ((carried,),) = rows(files["parley.dna"], "SELECT count(*) FROM STATEMENTS")
    lost = {one.what: one.count for one in told.lost}
    assert (carried, lost["meetings"], lost["commitments"], lost["questions"]) == (2, 2, 2, 2)


@pytest.mark.parametrize(
    ("change", "loss"),
    [
        ({"stance": "threatens"}, "statements that take no side"),
        ({"modality": "former"}, "statements of positions that are not held"),
    ],
)
def test_what_dna_would_count_wrongly_is_left_out(
    ledger: Ledger, exported: Export, change: dict[str, str], loss: str
) -> None:
    made = told("a3")
    made["statements"][0] |= change
    record(ledger, made)
    result, files = exported(ledger, "dna")
    assert list(rows(files["parley.dna"], "SELECT count(*) FROM STATEMENTS")) == [(2,)]
    assert {one.what: one.count for one in result.lost}[loss] == 1


def test_an_article_without_a_day_is_left_out_and_counted(ledger: Ledger, exported: Export) -> None:
    record(ledger, told("a3", published=None, published_from=None))
    lost = {one.what: one.count for one in exported(ledger, "dna")[0].lost}
    assert (lost["articles without a day"], lost["statements of articles without a day"]) == (1, 1)


def test_hostile_texts_are_stored_whole_and_what_is_cut_is_told(hostile: Ledger, exported: Export) -> None:
    told, files = exported(hostile, "dna")
    ((text,),) = rows(files["parley.dna"], "SELECT Text FROM DOCUMENTS")
    assert re.search("half \ufffd end", str(text))
    lost = {one.what: one.count for one in told.lost}
    assert (lost["half characters"] >= 2, lost["ends of long texts"]) == (True, 1)


def test_a_password_is_hidden_as_dna_does_and_always_alike() -> None:
    assert hidden(PASSWORD, "mark") == hidden(PASSWORD, "mark") != hidden("other", "mark")
    assert len(hidden(PASSWORD, "mark")) == 64


def test_the_list_has_a_row_for_each_statement(ledger: Ledger, exported: Export) -> None:
    told, files = exported(ledger, "dna-csv")
    made = list(csv.DictReader(io.StringIO(files["statements.csv"].decode()), delimiter=";"))
    assert [(row["organization"], row["agreement"], row["time"]) for row in made] == [
        ("Ruritania", "1", "2025-03-03 00:00:00"), ("Ruritania", "1", "2025-03-04 00:00:00")
    ]  # fmt: skip
    assert {one.what: one.count for one in told.lost}["texts of articles"] == 2
