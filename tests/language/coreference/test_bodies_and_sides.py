"""Bodies that are described, the sides of a dispute, and who is no "he"."""

from __future__ import annotations

import pytest

from tests.language.coreference.conftest import Resolve


def test_the_union_is_not_a_body_of_another_kind_where_a_union_was_told_of(resolve: Resolve) -> None:
    found = resolve("Ferrolink made an offer on Monday. The dockers' union leader laughed. The union wants more.")
    assert found.who("union", 1) == []


def test_a_federation_that_has_no_name_stays_itself(resolve: Resolve) -> None:
    text = "The federation, led by Oda Brekke, called a strike. Calder Lines refused. The federation waits."
    assert resolve(text).who("federation", 1) == []


def test_the_council_is_not_its_members(resolve: Resolve) -> None:
    assert resolve("Council members walked out. The council wants a vote.").who("council") == []


def test_a_place_is_not_a_side(resolve: Resolve) -> None:
    found = resolve("The airline Norvia met the Pilots' Guild at Lusterholm. Both sides want a judge.")
    assert found.who("sides") == ["Norvia", "Pilots' Guild"]


def test_a_commission_between_two_sides_is_not_one_of_them(resolve: Resolve) -> None:
    found = resolve(
        "The Joint Border Commission met. The Ostrel Front presented a map to Kenya. Both sides confirmed the date."
    )
    assert found.who("sides") == ["Ostrel Front", "Kenya"]


def test_the_parties_are_all_that_were_listed(resolve: Resolve) -> None:
    found = resolve("The Farmers' Party, the Liberal League and the Green Alliance met. The parties want a budget.")
    assert found.who("parties") == ["Farmers' Party", "Liberal League", "Green Alliance"]


def test_two_sides_may_be_those_for_whom_people_speak(resolve: Resolve) -> None:
    text = (
        "Edda Holm of the Nurses' League wants more pay. Piet Roos, director of the Clinic Association, said no. "
        "Both camps will meet."
    )
    assert resolve(text).who("camps") == ["Nurses' League", "Clinic Association"]


def test_he_is_rather_somebody_with_a_name(resolve: Resolve) -> None:
    text = "Tomas Brandl waited for an hour after a Swiss official phoned him. He wants a new date."
    assert resolve(text).who("He") == ["Tomas Brandl"]


def test_a_family_is_not_he(resolve: Resolve) -> None:
    assert resolve("The family of the skipper Ole Brandt begged his captors for mercy.").who("his") == ["Ole Brandt"]


@pytest.mark.parametrize("noun", ["mediators", "signatories"])
def test_a_band_is_not_a_family_with_a_name(resolve: Resolve, noun: str) -> None:
    assert resolve(f"The Arnaults fear a swap. The {noun} want another round.").who(noun) == []


def test_a_single_name_of_which_nothing_tells_may_be_she(resolve: Resolve) -> None:
    found = resolve("Roxane waited for the boat. Later she asked for a doctor.")
    assert found.who("she") == ["Roxane"]


def test_a_pronoun_is_no_surer_than_the_pronoun_that_it_goes_back_to(resolve: Resolve) -> None:
    found = resolve("Emmanuel Macron met Friedrich Merz. He smiled. He left.")
    first, second = (token.i for token in found.sents.doc if token.text == "He")
    assert found.coref.confidence[second] <= found.coref.confidence[first]


def test_the_country_is_never_quite_sure(resolve: Resolve) -> None:
    found = resolve("Kenya wrote to the envoy. The country wants buses.")
    country = next(token.i for token in found.sents.doc if token.text == "country")
    assert found.coref.confidence[country] <= 0.75
