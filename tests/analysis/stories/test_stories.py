from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.stories import stories, traced
from parley.ledger import Version

WORDS = [f"word{number}" for number in range(400)]
BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


def text(seed: int, changed: float = 0.0) -> str:
    """Make an article of 200 words, the same for one seed, of which a share is changed."""
    made, noise = Random(seed).choices(WORDS, k=200), Random(f"{seed} {changed}")
    return " ".join("edited" if noise.random() < changed else word for word in made)


def version(number: int, told: str, outlet: str | None = None, byline: str | None = None) -> Version:
    at = BEGAN + timedelta(minutes=number)
    return Version(f"v{number}", f"a{number}", outlet, byline, None, date(2026, 1, 1), at, told)


def test_edited_copies_are_one_story_and_other_articles_are_not() -> None:
    made = [version(0, text(1)), version(1, text(2)), version(2, text(1, 0.05)), version(3, text(1)[:600])]
    assert [[copy.article for copy in story.copies] for story in stories(made)] == [["a0", "a2", "a3"], ["a1"]]


def test_a_story_is_the_agencys_whoever_was_recorded_first() -> None:
    made = [version(0, text(1), "The Courier"), version(1, text(1), "Reuters")]
    assert traced(stories(made)) == {"a0": "Reuters", "a1": "Reuters"}


def test_a_byline_tells_whose_a_story_is() -> None:
    made = [version(0, text(1), "The Courier", "Northern Wire"), version(1, text(1), "The Daily")]
    assert set(traced(stories(made)).values()) == {"Northern Wire"}


def test_a_text_without_an_outlet_is_its_own_origin() -> None:
    assert traced(stories([version(0, text(1))])) == {"a0": "a0"}


def test_boilerplate_that_a_thousand_articles_share_does_not_compare_them_all() -> None:
    told = [version(number, " ".join([*WORDS[:60], text(number)])) for number in range(1000)]
    assert len(stories(told)) > 900


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from([0.0, 0.03, 0.1])), max_size=12), st.integers(0, 12))
def test_what_comes_later_leaves_earlier_articles_where_they_are(made: list[tuple[int, float]], cut: int) -> None:
    told = [version(number, text(*one)) for number, one in enumerate(made)]
    before = [[copy.article for copy in story.copies] for story in stories(told[:cut])]
    known = {one.article for one in told[:cut]}
    after = [[copy.article for copy in story.copies if copy.article in known] for story in stories(told)]
    assert [story for story in after if story] == before
