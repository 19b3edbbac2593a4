from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.stories import stories, traced
from parley.ledger import Ledger
from parley.records import Keep
from tests.analysis.stories.recorded import WORDS, grouped, recorded, text, told, woven
from tests.ledger.ticking import START


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with woven() as made:
        yield made


def test_edited_copies_are_one_story_and_other_articles_are_not(ledger: Ledger) -> None:
    made = [told("a0", text(1)), told("a1", text(2)), told("a2", text(1, 0.05)), told("a3", text(1)[:600])]
    assert recorded(ledger, made) == [["a0", "a2", "a3"], ["a1"]]
    assert grouped(ledger, several=True) == [["a0", "a2", "a3"]]
    assert [copy.of for copy in stories(ledger)[0].copies] == [None, "a0", "a0"]


def test_a_story_is_the_agencys_whoever_was_recorded_first(ledger: Ledger) -> None:
    recorded(ledger, [told("a0", text(1), outlet="The Courier"), told("a1", text(1), outlet="Reuters")])
    assert traced(stories(ledger)) == {"a0": "Reuters", "a1": "Reuters"}


def test_a_byline_tells_whose_a_story_is(ledger: Ledger) -> None:
    recorded(ledger, [told("a0", text(1), outlet="The Courier", byline="Northern Wire"), told("a1", text(1))])
    assert set(traced(stories(ledger)).values()) == {"Northern Wire"}


def test_a_text_without_an_outlet_is_its_own_origin(ledger: Ledger) -> None:
    recorded(ledger, [told("a0", text(1))])
    assert traced(stories(ledger)) == {"a0": "a0"}


def test_of_some_articles_the_whole_stories_are_told(ledger: Ledger) -> None:
    recorded(ledger, [told("a0", text(1), outlet="Reuters"), told("a1", text(2)), told("a2", text(1))])
    assert grouped(ledger, articles=["a2"]) == [["a0", "a2"]]
    assert grouped(ledger, articles=[]) == []


def test_boilerplate_that_a_thousand_articles_share_does_not_compare_them_all(ledger: Ledger) -> None:
    made = [told(f"a{at}", " ".join([*WORDS[:60], text(at)])) for at in range(300)]
    assert len(recorded(ledger, made)) > 270


def test_texts_without_words_are_no_copies_of_each_other(ledger: Ledger) -> None:
    made = [told("a0", text(1)), told("a1", text(2)), told("a2", text(1, 0.05))]
    assert recorded(ledger, made, lambda _: Keep.METADATA) == [["a0", "a2"], ["a1"]]


def test_a_text_that_is_not_kept_joins_its_copies(ledger: Ledger) -> None:
    made = [told("a0", text(1)), told("a1", text(2)), told("a2", text(1, 0.05))]
    assert recorded(ledger, made, lambda at: Keep.EVIDENCE if at % 2 == 0 else Keep.FULL) == [["a0", "a2"], ["a1"]]


def test_an_edit_stays_in_its_story_until_it_is_another_text(ledger: Ledger) -> None:
    made = [told("a0", text(1)), told("a1", text(1)), told("a0", text(1, 0.05)), told("a0", text(3))]
    assert recorded(ledger, made[:3]) == [["a0", "a1"]]
    assert recorded(ledger, made[3:]) == [["a1"], ["a0"]]
    assert recorded(ledger, [told("a0", text(1, 0.06))]) == [["a0", "a1"]]


def test_what_was_known_before_stays_the_answer_of_then(ledger: Ledger) -> None:
    made = [told("a0", text(1)), told("a1", text(2)), told("a2", text(1)), told("a1", text(1, 0.03))]
    recorded(ledger, made)
    before = [grouped(ledger, known_at=START + timedelta(seconds=second)) for second in range(8)]
    assert before[5] == [["a0", "a2"], ["a1"]]
    recorded(ledger, [told("a0", text(4)), told("a3", text(2, 0.03))])
    assert [grouped(ledger, known_at=START + timedelta(seconds=second)) for second in range(8)] == before


def test_by_a_day_only_what_was_published_then_is_told(ledger: Ledger) -> None:
    recorded(ledger, [told("a0", text(1), day=2), told("a1", text(1), day=1), told("a2", text(1), day=1)])
    assert grouped(ledger, as_of=date(2026, 1, 1)) == [["a1", "a2"]]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from([0.0, 0.03, 0.1])), max_size=12), st.integers(0, 12))
def test_what_comes_later_leaves_earlier_articles_where_they_are(made: list[tuple[int, float]], cut: int) -> None:
    some = [told(f"a{at}", text(*one)) for at, one in enumerate(made)]
    with woven() as ledger:
        before = recorded(ledger, some[:cut])
        known = {one["article"]["id"] for one in some[:cut]}
        after = [[name for name in story if name in known] for story in recorded(ledger, some[cut:])]
    assert [story for story in after if story] == before
