"""What was coded in Discourse Network Analyzer comes in as confirmed records, each on its own words."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from parley.exchange.export import FORMATS, export, to_path
from parley.exchange.export.dna.schema import definitions
from parley.flow import init, opened
from parley.flow.imports import import_dna
from parley.ledger import Decision, Tier, Told, record, reviews, status, text_versions, told
from parley.records import BadImport
from tests.ledger.ticking import ticking
from tests.ledger.ticking import told as reading

TEXT = "\U0001f54a Ruritania wants a truce.\n\nKim Lee of Graustark refused it."


@pytest.fixture
def coded(tmp_path: Path) -> Path:
    """A database with a document and four statements: two whole, one of another type, one without a concept."""
    path = tmp_path / "coded.dna"
    with closing(sqlite3.connect(path)) as made:
        for definition in definitions():
            made.execute(definition)
        made.executescript("""
            INSERT INTO SETTINGS VALUES ('version', '3.0.7');
            INSERT INTO CODERS (ID, Name, Password) VALUES (1, 'Admin', 'x'), (2, 'Coder A', 'x');
            INSERT INTO STATEMENTTYPES (ID, Label) VALUES (1, 'DNA Statement'), (2, 'Annotation');
            INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1),
                (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2);
            INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (1, 1, ''), (2, 1, 'Kim Lee'), (3, 2, 'Ruritania'),
                (4, 2, 'Graustark'), (5, 3, 'Truce'), (6, 3, '');
            INSERT INTO STATEMENTS VALUES (1, 1, 1, 3, 27, 2), (2, 1, 1, 29, 61, 1), (3, 2, 1, 3, 5, 1),
                (4, 1, 1, 3, 9, 1);
            INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (1, 1, 1), (1, 2, 3), (1, 3, 5),
                (2, 1, 2), (2, 2, 4), (2, 3, 5), (4, 1, 2), (4, 2, 4), (4, 3, 6);
            INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (1, 4, 1), (2, 4, 0), (4, 4, 1);
        """)
        values = (1, "Talks", TEXT, 1, "A. Reporter", "Strelsau Gazette", 1741046400)
        made.execute(
            "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Author, Source, Date) VALUES (?, ?, ?, ?, ?, ?, ?)", values
        )
        made.commit()
    return path


def records(folder: Path) -> list[Told]:
    with opened(folder, clock=ticking()) as (_, ledger):
        return list(told(ledger))


def test_a_statement_is_a_record_on_its_own_words(coded: Path, tmp_path: Path) -> None:
    taken = import_dna(coded, tmp_path / "to", clock=ticking())
    assert (taken.articles, taken.statements) == (1, 2)
    first, second = records(tmp_path / "to")
    assert (first.text, second.text) == ("Ruritania wants a truce.", "Kim Lee of Graustark refused it.")
    assert (first.body["actor"]["name"], first.body["stance"], first.body["issue"]) == (
        "Ruritania",
        "supports",
        "Truce",
    )
    assert (second.body["actor"]["kind"], second.body["on_behalf_of"]["name"]) == ("person", "Graustark")
    assert (second.body["stance"], second.outlet, str(second.published)) == (
        "opposes",
        "Strelsau Gazette",
        "2025-03-04",
    )


def test_what_cannot_be_taken_is_counted(coded: Path, tmp_path: Path) -> None:
    taken = import_dna(coded, tmp_path / "to", clock=ticking())
    assert taken.left_out == {"of a type without concept and agreement": 1, "without a concept": 1}


def test_each_record_is_confirmed_in_the_name_of_its_coder(coded: Path, tmp_path: Path) -> None:
    import_dna(coded, tmp_path / "to", clock=ticking())
    assert {one.tier for one in records(tmp_path / "to")} == {Tier.CONFIRMED}
    with opened(tmp_path / "to", clock=ticking()) as (_, ledger):
        assert [(one.by, one.decision) for one in reviews(ledger)] == [
            ("DNA: Coder A", Decision.ACCEPT), ("DNA: Admin", Decision.ACCEPT)
        ]  # fmt: skip
        assert list(status(ledger).readers) == ["dna 3.0.7"]


def test_what_was_taken_is_not_taken_again(coded: Path, tmp_path: Path) -> None:
    import_dna(coded, tmp_path / "to", clock=ticking())
    again = import_dna(coded, tmp_path / "to", clock=ticking())
    assert (again.articles, again.statements, len(records(tmp_path / "to"))) == (0, 0, 2)


def test_what_parley_wrote_comes_back_as_it_was(tmp_path: Path) -> None:
    init(tmp_path / "from", clock=ticking())
    with opened(tmp_path / "from", clock=ticking()) as (dossier, ledger):
        record(ledger, reading("a1", outlet="Northern Wire", outlet_from="meta"))
        with to_path(tmp_path / "x.dna", many=False) as out:
            export(ledger, dossier, FORMATS["dna"], out)
        (sent,), (text,) = list(told(ledger, kinds=("statement",))), list(text_versions(ledger))
    import_dna(tmp_path / "x.dna", tmp_path / "to", clock=ticking())
    (back,) = records(tmp_path / "to")
    same = ("actor", "on_behalf_of", "stance", "issue", "modality", "condition", "evidence")
    assert {key: back.body[key] for key in same} == {key: sent.body[key] for key in same}
    with opened(tmp_path / "to", clock=ticking()) as (_, copy):
        assert [one.body["text"] for one in text_versions(copy)] == [text.body["text"]]


@pytest.mark.parametrize("made", [b"", b"SQLite format 3\x00 and no more", b"no database"])
def test_what_is_no_database_of_dna_is_refused(tmp_path: Path, made: bytes) -> None:
    (tmp_path / "x.dna").write_bytes(made)
    with pytest.raises(BadImport, match=r"x\.dna"):
        import_dna(tmp_path / "x.dna", tmp_path / "to", clock=ticking())
    assert not (tmp_path / "to").exists()
