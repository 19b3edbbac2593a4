from __future__ import annotations

import pytest

from parley.records import ActorKind
from tests.language.actors.conftest import Find


@pytest.mark.parametrize(
    ("published", "text", "person", "state"),
    [
        ("2025-08-18", "Chancellor Merz promised help.", "Friedrich Merz", "Germany"),
        ("2023-03-01", "Chancellor Scholz promised help.", "Olaf Scholz", "Germany"),
        ("2015-02-12", "President Obama promised help.", "Barack Obama", "United States"),
        ("2025-08-18", "President Macron promised help.", "Emmanuel Macron", "France"),
    ],
)
def test_a_title_and_a_surname_are_who_held_the_office_that_day(
    find: Find, published: str, text: str, person: str, state: str
) -> None:
    mention = next(m for m in find(text, published).values() if m.actor.kind is ActorKind.PERSON)
    assert (mention.actor.name, mention.on_behalf_of and mention.on_behalf_of.name) == (person, state)


@pytest.mark.parametrize("spelling", ["Zelensky", "Zelenskyy", "Zelenskyj", "Selenskyj", "Зеленський", "Zelenskiy"])
def test_transliterations_of_a_surname_are_one_person(find: Find, spelling: str) -> None:
    assert find(f"{spelling} refused to cede land.")[spelling].actor.name == "Volodymyr Zelenskyy"


@pytest.mark.parametrize(
    ("spelling", "person"),
    [
        ("Sergej Lawrow", "Sergey Lavrov"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Володимир Зеленський", "Volodymyr Zelenskyy"),
        ("Wladimir Putin", "Vladimir Putin"),
    ],
)
def test_spellings_of_a_full_name_are_one_person(find: Find, spelling: str, person: str) -> None:
    assert find(f"On Monday {spelling} rejected the plan.")[spelling].actor.name == person


@pytest.mark.parametrize("city", ["Kyiv", "Kiev"])
def test_a_capital_stands_for_its_government(find: Find, city: str) -> None:
    mention = find(f"{city} rejected the plan.")[city]
    assert mention.actor.name == "Ukraine"
    assert not mention.rule.endswith(":place")


def test_a_capital_after_in_is_a_place(find: Find) -> None:
    found = find("The envoys met in Moscow on Friday.")
    assert found["Moscow"].rule.endswith(":place")
    assert not find("Moscow said no.")["Moscow"].rule.endswith(":place")


def test_other_cities_are_always_places(find: Find) -> None:
    assert find("Geneva will host the talks.")["Geneva"].rule == "city:place"


def test_an_adjective_names_whose_something_is(find: Find) -> None:
    mention = find("The German contribution is small.")["German"]
    assert mention.adjective
    assert mention.actor.name == "Germany"


@pytest.mark.parametrize(
    ("text", "seat"), [("The Kremlin refused.", "Russia"), ("Downing Street agreed.", "United Kingdom")]
)
def test_a_seat_of_government_acts_for_the_state(find: Find, text: str, seat: str) -> None:
    assert seat in {m.actor.name for m in find(text).values()}


def test_us_is_no_pronoun_and_the_pronoun_no_state(find: Find) -> None:
    found = find("They asked us to wait.")
    assert "United States" not in {m.actor.name for m in found.values()}


def test_a_pair_of_names_before_a_noun_names_both(find: Find) -> None:
    found = {m.actor.name for m in find("The Trump-Putin summit was called off.").values()}
    assert found >= {"Donald Trump", "Vladimir Putin"}


def test_a_known_word_inside_another_name_is_not_taken(find: Find) -> None:
    assert "Jordan" not in {m.actor.name for m in find("The mediator Jordan Weber resigned.").values()}
