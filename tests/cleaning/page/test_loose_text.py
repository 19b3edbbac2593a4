from __future__ import annotations

from benchmarks.extraction import score

from parley.records import BlockKind
from tests.cleaning.page.test_html import BODY, page, read

LOOSE = "Ruritania will send two arbiters to the ferry crossing before the autumn, a spokesman for the harbour said."
SESSIONS = ("Morning session in the customs hall", "Lunch for both delegations", "Afternoon session of the experts")
EVENING = "Evening statement to the press"
ITEMS = "".join(f"<p>{line}</p>" for line in (*SESSIONS, EVENING))
SCHEDULE = "".join(f"<h3>Talks on the {day}</h3>{ITEMS}" for day in ("first", "second", "third"))


def test_words_between_paragraphs_are_kept() -> None:
    text = read(page("<title>Bridge may open</title>", f"{BODY}<h2>On the ferry</h2>{LOOSE}{BODY[:110]}")).text
    assert LOOSE in text


def test_a_line_break_parts_words() -> None:
    text = read(page("<title>Bridge may open</title>", f"{BODY}<p>First talks in Strelsau<br>then a vote.</p>")).text
    assert "Strelsau then" in text


def test_what_the_form_of_an_article_repeats_is_kept() -> None:
    article = read(page("<title>Bridge may open</title>", BODY + SCHEDULE))
    kept = [article.text[block.start : block.end] for block in article.kept]
    assert kept.count("Morning session in the customs hall") == 3


def test_a_line_below_the_first_paragraph_that_stands_twice_is_dropped_once() -> None:
    line = "<p>The envoy and her counterpart</p>"
    article = read(page("<title>Bridge may open</title>", f"{BODY}{line}<p>{LOOSE}</p>{line}"))
    lines = [b for b in article.blocks if article.text[b.start : b.end] == "The envoy and her counterpart"]
    assert [block.kind for block in lines] == [BlockKind.SUBHEADING, BlockKind.FURNITURE]


def test_the_measure_compares_four_words_in_a_row() -> None:
    assert score("a b c d e", "a b c d") == (0.5, 1.0)
    assert score("", "a b c d") == (None, 0.0)
