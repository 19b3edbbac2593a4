"""Passages are found by their words, the same ones in both databases."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from parley.ledger import Ledger, Narrow, rebuild, record, search, verify
from parley.ledger.search.index import INDEX
from parley.records import BadQuery
from tests.ledger.ticking import START
from tests.ledger.weave.saying import Said, saying

TRUCE: Said = ("Ruritania", "demands", "actual", "an early truce")
GRAIN: Said = ("Jana Kowalčik", "supports", "actual", "grain exports")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A ledger of three articles, one of them without a day."""
    record(ledger, saying("a1", "2025-03-01", TRUCE, outlet="Strelsau Gazette"))
    record(ledger, saying("a2", "2025-03-05", TRUCE, GRAIN, outlet="Harbour Courier"))
    record(ledger, saying("a3", None, GRAIN))
    return ledger


def found(ledger: Ledger, query: str, **narrow: object) -> list[tuple[str, str]]:
    hits = search(ledger, query, narrow=Narrow(**narrow), limit=None)  # type: ignore[arg-type]
    return [(hit.article, hit.kind) for hit in hits]


def test_words_phrases_and_beginnings_are_found_in_the_same_order_everywhere(filled: Ledger) -> None:
    assert found(filled, "grain", kinds=("statement",)) == [("a2", "statement"), ("a3", "statement")]
    assert found(filled, '"early truce"') == [("a2", "statement"), ("a1", "statement")]
    assert found(filled, '"truce early"') == []
    assert found(filled, "expo* kowalcik") == found(filled, "grain")


def test_hits_are_narrowed_to_actors_outlets_kinds_and_days(filled: Ledger) -> None:
    assert found(filled, "exports", actors=("Jana Kowalčik",), outlets=("Harbour Courier",)) == [("a2", "statement")]
    assert found(filled, "early", actors=("Jana Kowalčik",)) == []
    assert found(filled, "early", since=date(2025, 3, 2), kinds=("statement",)) == [("a2", "statement")]
    assert found(filled, "early", until=date(2025, 3, 2), kinds=("statement",)) == [("a1", "statement")]


def test_an_article_is_found_by_its_prose(filled: Ledger) -> None:
    (hit, *_) = search(filled, "monitors", narrow=Narrow(kinds=("article",)))
    assert (hit.record, hit.body) == (None, None)
    assert "»monitors«" in hit.extract


def test_of_many_hits_each_tells_its_own_record_or_section(filled: Ledger) -> None:
    hits = search(filled, "exports early", some=True)
    issues = {hit.record: hit.body["issue"] for hit in hits if hit.body}
    assert issues == {"sa10": TRUCE[3], "sa20": TRUCE[3], "sa21": GRAIN[3], "sa30": GRAIN[3]}
    sections = [hit for hit in search(filled, "monitors") if hit.kind == "article"]
    assert {hit.article for hit in sections} == {"a1", "a2", "a3"}
    assert all("monitors" in hit.text and hit.record is None for hit in sections)


def test_what_was_found_at_a_moment_stays_so(filled: Ledger) -> None:
    then = START + timedelta(seconds=3, milliseconds=1)
    before = search(filled, "truce", known_at=then)
    record(filled, saying("a1", "2025-03-01", GRAIN, outlet="Strelsau Gazette"))
    record(filled, saying("a4", "2025-03-09", TRUCE, TRUCE))
    assert before
    assert search(filled, "truce", known_at=then) == before


def test_an_edit_takes_the_earlier_passages_away(filled: Ledger) -> None:
    record(filled, saying("a1", "2025-03-02", GRAIN))
    assert found(filled, "early") == [("a2", "statement")]
    assert [one for one in found(filled, "monitors", kinds=("article",)) if one[0] == "a1"] == [("a1", "article")]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(query=st.text(max_size=40) | st.text(alphabet="ab \"'*()^:-+{}|&!<>\\%_;.~\0", max_size=20))
def test_no_query_breaks_the_databases_language(filled: Ledger, query: str) -> None:
    with suppress(BadQuery):
        assert len(search(filled, query)) <= 20


def test_rebuilding_makes_the_words_anew(filled: Ledger) -> None:
    before = found(filled, "truce")
    rebuild(filled)
    assert found(filled, "truce") == before
    assert verify(filled).faults == ()


def test_an_index_that_was_meddled_with_is_told(filled: Ledger) -> None:
    if filled.engine.dialect.name == "sqlite":
        with filled.engine.begin() as connection:
            connection.execute(text(f"INSERT INTO {INDEX}({INDEX}, rowid, words) VALUES ('delete', 100000, 'truce')"))
        assert "index of words" in verify(filled).faults[0].what
