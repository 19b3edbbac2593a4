"""What changed between two days, and between two moments of record time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.changes import Change, State, changes, sentence
from parley.analysis.weaving import weaving
from parley.ledger import Ledger, open_ledger, record
from tests.ledger.ticking import START, ticking
from tests.ledger.weave.saying import Said, saying

TRUCE: Said = ("Ruritania", "demands", "actual", "an early truce")
CONTRARY: Said = ("Ruritania", "opposes", "actual", "truce")
GIVEN_UP: Said = ("Ruritania", "demands", "former", "truce")
GRAIN: Said = ("Graustark", "supports", "actual", "grain exports")
OF_POSITIONS = {"reversed", "withdrawn", "begun", "repeated", "gone"}
ALL = [TRUCE, CONTRARY, GIVEN_UP, GRAIN]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger that keeps views."""
    with open_ledger(f"sqlite:///{tmp_path / 'l.db'}", clock=ticking(), create=True, weaver=weaving) as made:
        yield made


def told(found: list[Change]) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(one.kind.value, one.actor, one.was, one.now) for one in found if one.kind.value in OF_POSITIONS]


def between(ledger: Ledger, first: int, last: int) -> list[Change]:
    return changes(ledger, State(date(2025, 3, first)), State(date(2025, 3, last)))


def test_a_reversal_is_one_change_that_tells_both_positions(ledger: Ledger) -> None:
    record(ledger, saying("a1", "2025-03-03", TRUCE))
    record(ledger, saying("a2", "2025-03-05", CONTRARY, GRAIN))
    found = between(ledger, 4, 6)
    assert told(found) == [
        ("reversed", "Ruritania", "demands", "opposes"), ("begun", "Graustark", None, "supports"),
    ]  # fmt: skip
    assert sentence(found[0]) == "Ruritania: now opposes “an early truce”; before: demands."
    assert ([one.article for one in found[0].before], [one.article for one in found[0].grounds]) == (["a1"], ["a2"])


def test_what_was_given_up_is_withdrawn_and_what_is_told_again_repeated(ledger: Ledger) -> None:
    record(ledger, saying("a1", "2025-03-03", TRUCE, GRAIN))
    record(ledger, saying("a2", "2025-03-05", GIVEN_UP, GRAIN))
    assert told(between(ledger, 4, 6)) == [
        ("withdrawn", "Ruritania", "demands", None), ("repeated", "Graustark", "supports", "supports"),
    ]  # fmt: skip


def test_nothing_changes_where_nothing_was_told(ledger: Ledger) -> None:
    record(ledger, saying("a1", "2025-03-03", TRUCE))
    record(ledger, saying("a2", None, GRAIN))
    assert told(between(ledger, 4, 6)) == []


def test_a_pledge_and_a_new_question_are_told(ledger: Ledger) -> None:
    record(ledger, saying("a1", "2025-03-05", TRUCE))
    found = {one.kind.value: one for one in between(ledger, 4, 6)}
    assert found["pledged"].actor == "Graustark"
    assert found["asked"].grounds[0].article == "a1"
    assert sentence(found["asked"]).endswith("is open.")
    assert sentence(found["met"]).startswith("The meeting of ")


def test_between_two_moments_it_counts_what_was_known(ledger: Ledger) -> None:
    record(ledger, saying("a2", "2025-03-05", CONTRARY))
    then = State(known_at=START + timedelta(seconds=1, milliseconds=1))
    record(ledger, saying("a1", "2025-03-03", TRUCE))
    kinds = {one.kind.value for one in changes(ledger, then, State())}
    assert "reversed" in kinds


def test_a_reading_that_no_longer_tells_a_position_says_so(ledger: Ledger) -> None:
    record(ledger, saying("a1", "2025-03-03", TRUCE))
    then = State(known_at=START + timedelta(seconds=1, milliseconds=1))
    record(ledger, saying("a1", "2025-03-03", GRAIN, outlet="Strelsau Gazette"))
    assert told(changes(ledger, then, State())) == [
        ("begun", "Graustark", None, "supports"), ("gone", "Ruritania", "demands", None),
    ]  # fmt: skip


ARTICLES = st.lists(
    st.tuples(st.sampled_from([None, "2025-03-03", "2025-03-05"]), st.lists(st.sampled_from(ALL), max_size=2)),
    min_size=1, max_size=4,
)  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(first=ARTICLES, later=ARTICLES)
def test_what_changed_between_two_moments_that_passed_stays_so(
    first: list[tuple[str | None, list[Said]]], later: list[tuple[str | None, list[Said]]]
) -> None:
    with TemporaryDirectory() as folder:
        where = f"sqlite:///{folder}/l.db"
        with open_ledger(where, clock=ticking(), create=True, weaver=weaving) as ledger:
            _add(ledger, first, "a")
            then = State(date(2025, 3, 4), _last(ledger)), State(None, _last(ledger))
            before = changes(ledger, *then)
            _add(ledger, later, "b")
            assert changes(ledger, *then) == before


@settings(max_examples=15, deadline=None)
@given(told=ARTICLES, first=st.integers(1, 6), last=st.integers(1, 6))
def test_what_days_touch_is_all_that_changes_between_them(
    told: list[tuple[str | None, list[Said]]], first: int, last: int
) -> None:
    with TemporaryDirectory() as folder:
        where = f"sqlite:///{folder}/l.db"
        with open_ledger(where, clock=ticking(), create=True, weaver=weaving) as ledger:
            _add(ledger, told, "a")
            # Two moments at which the same is known are compared by all that is kept.
            whole = State(date(2025, 3, first), _last(ledger)), State(date(2025, 3, last))
            assert between(ledger, first, last) == changes(ledger, *whole)


def _add(ledger: Ledger, articles: list[tuple[str | None, list[Said]]], name: str) -> None:
    for place, (day, said) in enumerate(articles):
        record(ledger, saying(f"{name}{place}", day, *said))


def _last(ledger: Ledger) -> datetime:
    return ledger.clock() + timedelta(milliseconds=1)
