"""Which meeting comes before which, by the words of the text."""

from __future__ import annotations

import pytest

from parley.analysis import Kind
from parley.analysis.narrow import narrow
from parley.reading import GrammarReader
from tests.articles import article


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("France and Spain will meet in Bern, followed by talks between Italy and Spain.", {("France", "Italy")}),
        ("Only once France and Spain have met will Italy hold talks with Spain.", {("France", "Italy")}),
        ("France and Spain will meet first and Italy will then meet Spain.", {("France", "Italy")}),
        ("France and Spain held a call ahead of the summit of Italy and Spain.", {("France", "Italy")}),
        ("Italy met Spain in Bern after talks between France and Spain in Oslo.", {("France", "Italy")}),
        ("France and Spain will meet before Italy meets Spain.", {("France", "Italy")}),
        ("The talks between Italy and Spain followed a meeting between France and Spain.", {("France", "Italy")}),
        ("France and Spain will meet in Bern. Italy will then meet Spain in Oslo.", {("France", "Italy")}),
        ("France met Spain in Bern and Italy met Portugal in Oslo.", set()),
        ("France and Spain met in Bern, and Italy wants a truce before talks with Portugal.", set()),
    ],
)
def test_a_meeting_tells_which_one_comes_before_it(
    reader: GrammarReader, text: str, pairs: set[tuple[str, str]]
) -> None:
    found = reader.read(article(text)).meetings
    first = {one.id: min(side.name for side in one.participants) for one in found}
    assert {(first[id_], first[one.id]) for one in found for id_ in one.after} == pairs


def test_a_plan_of_two_meetings_gives_both_in_their_order(reader: GrammarReader) -> None:
    text = (
        "Giorgia Meloni has proposed a two-meeting plan, involving Emmanuel Macron and Friedrich Merz, "
        "followed by a three-way meeting with Meloni's participation."
    )
    two, three = sorted(reader.read(article(text)).meetings, key=lambda one: len(one.participants))
    assert {side.name for side in two.participants} == {"Emmanuel Macron", "Friedrich Merz"}
    assert (two.status.value, three.status.value, three.after) == ("proposed", "proposed", (two.id,))


def test_a_reading_made_narrower_names_no_meeting_that_it_lacks(reader: GrammarReader) -> None:
    found = reader.read(article("France and Spain will meet in Bern, followed by talks between Italy and Spain."))
    least = max(one.confidence for one in found.meetings) + 0.001
    assert all(not one.after for one in narrow(found, kinds=frozenset(Kind), min_confidence=least).meetings)
