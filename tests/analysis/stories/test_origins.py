from __future__ import annotations

import pytest

from parley.analysis.stories import Report, origins, report_of
from tests.analysis.telling import telling

WIRE = {f"a{number}": "Northern Wire" for number in range(12)}


def test_twelve_copies_of_one_wire_story_are_one() -> None:
    told = [Report(article, f"Outlet {article}", "Ruritania wants a truce.") for article in WIRE]
    assert origins(told, WIRE) == ["Northern Wire"]


def test_two_outlets_of_their_own_are_two() -> None:
    told = [Report("x", "The Courier", "It wants a truce."), Report("y", "The Daily", "A truce is wanted.")]
    assert origins(told, {}) == ["The Courier", "The Daily"]


def test_two_articles_of_one_outlet_are_one_origin() -> None:
    told = [Report("x", "The Courier", "It wants a truce."), Report("y", "The Courier", "A truce is wanted.")]
    assert origins(told, {}) == ["The Courier"]


@pytest.mark.parametrize(
    "text",
    ["Ruritania wants a truce, Reuters reported.", "The minister told Reuters that it wants a truce.",
     "Ruritania wants a truce, according to the Reuters."],
)  # fmt: skip
def test_who_is_cited_is_the_origin(text: str) -> None:
    assert origins([Report("x", "The Courier", text), Report("y", "Reuters", "A truce.")], {}) == ["Reuters"]


def test_a_source_that_is_an_outlet_is_the_origin() -> None:
    record = telling("statement", outlet="The Courier", source=("the BBC",))
    assert origins([report_of(record)], {}) == ["BBC"]


def test_a_named_source_in_two_outlets_is_one_voice_and_an_unnamed_one_is_not() -> None:
    named = [Report(one, one, "It wants a truce.", ("Greta Holm",)) for one in "xy"]
    unnamed = [Report(one, one, "It wants a truce.", ("unnamed: officials",)) for one in "xy"]
    assert (len(origins(named, {})), len(origins(unnamed, {}))) == (1, 2)


def test_a_sentence_copied_word_for_word_is_one_report() -> None:
    told = "Ruritania would accept a truce if the other side left the upper dam before the snow came."
    assert len(origins([Report("x", "x", told), Report("y", "y", told)], {})) == 1


def test_a_quotation_may_be_heard_by_two() -> None:
    told = "“Ruritania would accept a truce if the other side left the upper dam before the snow,” he said."
    assert len(origins([Report("x", "x", told), Report("y", "y", told)], {})) == 2
