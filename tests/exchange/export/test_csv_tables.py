"""Tables as CSV: every record with every field, and a codebook that leaves nothing out."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta

import pytest

from parley.exchange.export import Asked, ExportWish
from parley.exchange.export.tables.codebook import codebook
from parley.exchange.export.tables.model import TABLES
from parley.exchange.views import Clocks
from parley.ledger import Decision, Ledger, Review, Tier, review
from tests.exchange.export.conftest import HOSTILE, Export
from tests.ledger.ticking import START

KINDS = ("statements", "meetings", "commitments", "questions")


def rows(files: dict[str, bytes], table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"{table}.csv"].decode("utf-8"), newline="")))


def counts(files: dict[str, bytes]) -> list[int]:
    return [len(rows(files, kind)) for kind in KINDS]


def test_every_kind_has_a_table_beside_articles_actors_reasons_and_blocks(ledger: Ledger, exported: Export) -> None:
    _, files = exported(ledger, "csv")
    assert set(files) == {*(f"{table.name}.csv" for table in TABLES), "codebook.csv"}
    assert counts(files) == [2, 2, 2, 2]
    assert len(rows(files, "articles")) == 2


def test_each_row_has_every_field_of_its_record(ledger: Ledger, exported: Export) -> None:
    (made, _) = rows(exported(ledger, "csv")[1], "commitments")
    assert (made["debtor"], made["debtor_kind"], made["creditor"]) == ("Graustark", "state", "Ruritania")
    assert (made["quantity_low"], made["quantity_unit"], made["due_earliest"]) == ("200", "monitors", "")
    assert (made["tier"], made["recorded_at"]) == ("candidate", "2025-03-03T12:00:01+00:00")


def test_the_evidence_of_a_row_stands_in_the_text_of_its_article(ledger: Ledger, exported: Export) -> None:
    _, files = exported(ledger, "csv")
    texts = {one["version"]: one["text"] for one in rows(files, "articles")}
    for kind in KINDS:
        for made in rows(files, kind):
            start, end = int(made["evidence_start"]), int(made["evidence_end"])
            assert texts[made["version"]][start:end] == made["evidence"]


def test_actors_stand_one_by_one_with_their_roles(ledger: Ledger, exported: Export) -> None:
    told = [(one["role"], one["name"]) for one in rows(exported(ledger, "csv")[1], "actors")][:5]
    assert told == [("actor", "Ruritania"), ("participant", "Ruritania"), ("participant", "Graustark"),
                    ("debtor", "Graustark"), ("creditor", "Ruritania")]  # fmt: skip


def test_no_two_columns_of_a_table_have_one_name() -> None:
    for table in TABLES:
        names = [one.name for one in table.columns]
        assert len(names) == len(set(names)), table.name


def test_the_codebook_says_what_every_column_and_value_means() -> None:
    assert [row for row in codebook() if not row["meaning"]] == []
    told = {(row["table"], row["column"]) for row in codebook()}
    assert {(table.name, one.name) for table in TABLES for one in table.columns} <= told


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        (Asked(ExportWish(kinds=("meeting",))), [0, 2, 0, 0]),
        (Asked(ExportWish(actors=("Graustark",))), [0, 2, 2, 0]),
        (Asked(ExportWish(sides=("Ruritania",))), [2, 2, 0, 0]),
        (Asked(ExportWish(issues=("truce",))), [2, 0, 0, 0]),
        (Asked(ExportWish(outlets=("wire",))), [1, 1, 1, 1]),
        (Asked(ExportWish(confidence=0.65)), [2, 2, 0, 0]),
        (Asked(ExportWish(since=date(2025, 3, 4))), [1, 1, 1, 1]),
        (Asked(clocks=Clocks(as_of=date(2025, 3, 3))), [1, 1, 1, 1]),
    ],
)
def test_what_is_asked_for_leaves_and_nothing_else(
    ledger: Ledger, exported: Export, asked: Asked, left: list[int]
) -> None:
    assert counts(exported(ledger, "csv", asked)[1]) == left


def test_what_was_known_at_a_moment_is_exported_as_it_was(ledger: Ledger, exported: Export) -> None:
    first = Clocks(known_at=START + timedelta(seconds=1))
    _, files = exported(ledger, "csv", Asked(clocks=first))
    assert (counts(files), len(rows(files, "articles"))) == ([1, 1, 1, 1], 1)


def test_a_name_that_nothing_has_is_told(ledger: Ledger, exported: Export) -> None:
    told, files = exported(ledger, "csv", Asked(ExportWish(actors=("Nowhere",))))
    assert [one.asked for one in told.unknown] == ["Nowhere"]
    assert counts(files) == [0, 0, 0, 0]


def test_only_what_a_person_confirmed_is_exported_where_that_is_asked_for(ledger: Ledger, exported: Export) -> None:
    review(ledger, "m1x", Review(Decision.CORRECT, "kim", "a slip", {"place": "Jevno"}))
    ledger.tier = Tier.CONFIRMED
    told, files = exported(ledger, "csv")
    assert [(one["place"], one["tier"]) for one in rows(files, "meetings")] == [("Jevno", "confirmed")]
    assert counts(files) == [0, 1, 0, 0]
    assert {one.what: one.count for one in told.lost}["reviews"] == 1


def test_hostile_cells_survive_or_are_told(hostile: Ledger, exported: Export) -> None:
    told, files = exported(hostile, "csv")
    (made,) = rows(files, "statements")
    assert made["evidence"] == f"'{HOSTILE}".replace("\ud800", "\\ud800")
    assert made["condition"] == "'=1+1"
    lost = {one.what: one.count for one in told.lost}
    assert (lost["half characters"], lost["formulas"]) == (3, 5)
