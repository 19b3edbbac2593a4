"""Who said something, exactly or nearly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from parley.analysis.asked import Said, who_said
from parley.analysis.identity import Identity
from parley.ledger import Ledger, open_ledger, record
from parley.records import Dossier
from tests.ledger.ticking import ticking
from tests.ledger.ticking import told as article


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of two days."""
    with open_ledger(f"sqlite:///{tmp_path / 'l.db'}", clock=ticking(), create=True) as made:
        record(made, article("a1", published="2025-03-05"))
        record(made, article("a2", published="2025-03-03"))
        yield made


def said(ledger: Ledger, phrase: str, day: date | None = None) -> list[Said]:
    return who_said(ledger, phrase, Identity(Dossier()), as_of=day)


def test_who_said_it_first_comes_first(ledger: Ledger) -> None:
    told = said(ledger, "demands a truce")
    assert [(one.speaker, one.article, one.near) for one in told] == [("Ruritania", "a2", 1), ("Ruritania", "a1", 1)]
    assert [one.article for one in said(ledger, "demands a truce", date(2025, 3, 4))] == ["a2"]


def test_near_words_are_found_and_say_how_near_they_are(ledger: Ledger) -> None:
    (first, *_) = said(ledger, "will send 300 monitors")
    assert (first.speaker, first.words, first.near < 1) == ("Graustark", "will send 200 monitors", True)


def test_words_in_quotation_marks_are_told_from_others(ledger: Ledger) -> None:
    assert [one.quoted for one in said(ledger, "at once")] == [True, True]
    assert [one.quoted for one in said(ledger, "200 monitors")] == [False, False]


def test_words_of_no_record_have_no_speaker(ledger: Ledger) -> None:
    assert {(one.speaker, one.record) for one in said(ledger, "in Strelsau on Friday")} == {(None, None)}


def test_what_nobody_said_is_not_found(ledger: Ledger) -> None:
    assert said(ledger, "a fishing quota for herring") == []


def test_the_words_are_those_of_who_reports_a_position(ledger: Ledger) -> None:
    made = article("a3", published="2025-03-09")
    made["statements"][0]["source"] = [{"name": "Anna Vesela", "id": None, "kind": "person"}]
    record(ledger, made)
    told = said(ledger, "demands a truce")[-1]
    assert (told.speaker, told.of, told.sources) == ("Anna Vesela", "Ruritania", ())
