"""Stories are kept as articles come: one by one, at once and anew the same rows, in both databases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select, update

from parley.analysis.weaving import weaving
from parley.ledger import Ledger, copies, load, open_ledger, rebuild, record, some_entries, verify
from parley.ledger.tables import band, story
from parley.records import Keep
from tests.analysis.stories.recorded import text, told
from tests.ledger.ticking import derived, ticking

SOME = [
    told("a0", f"{text(1)}\n\n{text(2)}"),
    told("a1", text(3)),
    told("a2", text(1)),
    told("a1", text(1, 0.05)),
    told("a3", text(3)),
    told("a4", text(3, 0.02)),
]
"""Two copies of one, and an article that is rewritten after others, so that it leaves its story for another."""


@pytest.fixture
def woven(database: str) -> Iterator[Ledger]:
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as made:
        yield made


def stands(ledger: Ledger) -> list[tuple[str, int, str | None]]:
    return [(one.article, one.story, one.of) for one in copies(ledger)]


@pytest.mark.parametrize("keep", list(Keep))
def test_one_by_one_at_once_and_anew_make_the_same_rows(woven: Ledger, keep: Keep) -> None:
    for one in SOME:
        record(woven, one, keep=keep)
    before = derived(woven)
    assert verify(woven).faults == ()
    rebuild(woven)
    assert derived(woven) == before
    with open_ledger("sqlite://", clock=ticking(), create=True, weaver=weaving) as other:
        load(other, SOME, keep=lambda _: keep)
        assert derived(other) == before


def test_articles_stand_where_their_copies_do(woven: Ledger) -> None:
    load(woven, SOME)
    assert stands(woven) == [("a0", 1, None), ("a2", 1, "a0"), ("a1", 1, "a0"), ("a3", 3, "a1"), ("a4", 3, "a1")]


def test_a_row_that_was_changed_is_found(woven: Ledger) -> None:
    load(woven, SOME)
    with woven.engine.begin() as connection:
        connection.execute(update(story).where(story.c.article == "a2").values(story=3))
    assert [fault.what for fault in verify(woven).faults] == ["the table story does not say what the log makes of it"]


def test_copies_beyond_the_first_of_a_story_are_under_no_band_again(woven: Ledger) -> None:
    load(woven, [told(f"a{at}", text(1)) for at in range(30)])
    with woven.looking() as connection:
        under = list(connection.execute(select(band.c.since)).scalars())
    assert set(under) == {1}


def test_only_where_a_text_is_not_kept_its_sketch_is(woven: Ledger) -> None:
    for at, keep in enumerate(Keep):
        record(woven, told(f"a{at}", text(at)), keep=keep)
    bodies = [one.body for one in some_entries(woven) if "article" in one.body]
    assert {one.get("kept"): bool(one.get("sketch")) for one in bodies} == {
        None: False,
        "evidence": True,
        "metadata": True,
    }
