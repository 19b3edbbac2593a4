"""What is recorded is recorded once, in order, and nothing is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from parley.exchange import to_json
from parley.ledger import Ledger, open_ledger, record, search, status
from parley.ledger.connect import reach
from parley.records import UNREAD, BadLedger, ReaderIdentity, Reading
from tests.articles import article
from tests.ledger.ticking import START, ticking, told


def test_an_article_with_its_reading_makes_two_entries(ledger: Ledger) -> None:
    assert record(ledger, told())
    counted = status(ledger)
    assert (counted.entries, counted.articles, counted.readings) == (2, 1, 1)
    assert counted.records == {"commitment": 1, "meeting": 1, "question": 1, "statement": 1}


def test_the_same_content_is_recorded_once_wherever_it_came_from(ledger: Ledger) -> None:
    record(ledger, told())
    assert not record(ledger, told(input="copy/of/it.txt"))
    assert status(ledger).entries == 2


def test_an_edit_ends_the_version_before_it_and_its_records(ledger: Ledger) -> None:
    record(ledger, told())
    record(ledger, told(outlet="Strelsau Gazette"))
    counted = status(ledger)
    assert (counted.articles, counted.versions, counted.readings) == (1, 2, 2)
    assert counted.records["statement"] == 1


def test_a_version_that_was_replaced_does_not_come_back(ledger: Ledger) -> None:
    record(ledger, told())
    record(ledger, told(outlet="Strelsau Gazette"))
    assert not record(ledger, told())


def test_a_later_reader_takes_the_place_of_the_earlier_and_both_are_kept(ledger: Ledger) -> None:
    record(ledger, told())
    assert record(ledger, told(version="2"))
    counted = status(ledger)
    assert (counted.articles, counted.readings, counted.readers) == (1, 2, {"hand 2": 1})


def test_what_was_left_unread_is_counted_by_its_language_and_found_by_its_words(ledger: Ledger) -> None:
    german = article("Die Gespräche über die Brücke enden.", language="de")
    record(ledger, to_json(Reading(german, ReaderIdentity(UNREAD, "de"))))
    counted = status(ledger)
    assert (counted.articles, counted.unread, counted.readers) == (1, {"de": 1}, {})
    assert len(search(ledger, "Gespräche")) == 1


def test_what_was_known_at_a_moment_stays_known_so(ledger: Ledger) -> None:
    record(ledger, told("a1"))
    then = START + timedelta(seconds=1, milliseconds=1)
    before = status(ledger, known_at=then)
    record(ledger, told("a1", version="2"))
    record(ledger, told("a2"))
    assert status(ledger, known_at=then) == before
    assert status(ledger).entries == 5


def test_a_clock_that_goes_back_does_not_turn_the_log_round(database: str) -> None:
    with open_ledger(database, clock=ticking(step=timedelta(days=-1)), create=True) as ledger:
        record(ledger, told("a1"))
        record(ledger, told("a2"))
        assert status(ledger).last == START + timedelta(microseconds=3)


def test_a_database_without_a_ledger_is_told(database: str) -> None:
    with pytest.raises(BadLedger, match="holds no ledger"), open_ledger(database, clock=ticking()):
        pass


@pytest.mark.parametrize("address", ["nonsense", "mysql://host/name", "postgresql://nobody@127.0.0.1:1/none"])
def test_an_address_that_leads_nowhere_is_told(address: str) -> None:
    with pytest.raises(BadLedger), open_ledger(address, clock=ticking()):
        pass


def test_a_password_is_not_told() -> None:
    engine = reach("postgresql://analyst:secret@host/name")
    assert "secret" not in Ledger(engine, ticking()).where
