"""A ledger that another version of Parley made is brought up to this one when it is opened."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from sqlalchemy import select, update

from parley.analysis.weaving import Weaving, weaving
from parley.ledger import open_ledger, record, verify
from parley.ledger.tables import line, made
from parley.records import BadLedger
from tests.ledger.ticking import derived, ticking
from tests.ledger.weave.saying import saying
from tests.ledger.weave.test_weave import CONTRARY, TRUCE


@pytest.fixture
def filled(database: str) -> str:
    """The address of a ledger with two articles."""
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as ledger:
        record(ledger, saying("a1", "2025-03-01", TRUCE))
        record(ledger, saying("a2", "2025-03-04", CONTRARY))
    return database


def age(database: str) -> None:
    """Let the views be those of another version, which made other lines."""
    with open_ledger(database, clock=ticking(), weaver=weaving) as ledger, ledger.writing() as connection:
        connection.execute(update(made).values(views="0.0"))
        connection.execute(update(line).values(actor="Graustark"))


def rows(database: str) -> object:
    with open_ledger(database, clock=ticking(), weaver=weaving) as ledger:
        return derived(ledger)


def test_views_of_another_version_are_made_anew_and_the_user_is_told(
    filled: str, caplog: pytest.LogCaptureFixture
) -> None:
    before = rows(filled)
    age(filled)
    with caplog.at_level(logging.WARNING, "parley"):
        assert rows(filled) == before
    assert "its views are made anew out of 4 entries" in caplog.text
    with open_ledger(filled, clock=ticking(), weaver=weaving) as ledger:
        assert verify(ledger).faults == ()


def test_how_far_it_has_come_is_told(filled: str) -> None:
    age(filled)
    told: list[tuple[int, int]] = []
    with open_ledger(filled, clock=ticking(), weaver=weaving, tell=lambda *both: told.append(both)):
        assert told == [(4, 4)]


def test_views_of_this_version_stay(filled: str, caplog: pytest.LogCaptureFixture) -> None:
    rows(filled)
    assert caplog.text == ""


def test_who_keeps_no_views_leaves_them(filled: str) -> None:
    age(filled)
    with open_ledger(filled, clock=ticking()) as ledger, ledger.looking() as connection:
        assert connection.execute(select(made.c.views)).scalar() == "0.0"


def test_a_ledger_that_may_only_be_read_says_what_to_do(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if database.startswith("sqlite"):
        with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as ledger:
            record(ledger, saying("a1", "2025-03-01", TRUCE))
        monkeypatch.setattr(Weaving, "version", "another")
        path = Path(database.removeprefix("sqlite:///"))
        opening = open_ledger(f"sqlite:///file:{path}?mode=ro&uri=true", clock=ticking(), weaver=weaving)
        with pytest.raises(BadLedger, match="Open it once where it may be written"), opening:
            pass
