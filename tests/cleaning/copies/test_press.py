from __future__ import annotations

import pytest

from parley.cleaning.copies import load_press

PRESS = load_press()


@pytest.mark.parametrize(("told", "name"), PRESS.examples)
def test_every_example_is_credited_as_it_says(told: str, name: str) -> None:
    found = PRESS.credited_in(told, None) or PRESS.cited_in(told) or PRESS.name(told)
    assert (PRESS.name(found) or found if found else None) == name


@pytest.mark.parametrize("name", ["Ilko Haradjin", "Ruritania", "The Ministry of Transport", "Wire", "EU"])
def test_who_is_no_part_of_the_press_is_none(name: str) -> None:
    assert PRESS.name(name) is None


def test_an_address_stands_for_its_outlet() -> None:
    assert PRESS.name("www.reuters.com") == PRESS.name("reuters.com") == "Reuters"


def test_a_byline_credits_an_agency_and_no_person() -> None:
    assert PRESS.credited_in("The bridge is open.", "Northern Wire") == "Northern Wire"
    assert PRESS.credited_in("The bridge is open.", "Greta Holm") is None


@pytest.mark.parametrize(
    "sentence", ["The minister told reporters that Reuters was wrong.", "He told the mayor of Zenda."]
)
def test_a_sentence_that_names_an_outlet_need_not_be_its_report(sentence: str) -> None:
    assert PRESS.cited_in(sentence) is None
