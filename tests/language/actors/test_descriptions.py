from __future__ import annotations

import pytest

from parley.records import ActorKind
from tests.language.actors.conftest import Find


def test_government_circles_are_an_unnamed_source_of_the_state(find: Find) -> None:
    mention = find("German government circles expect a deal.")["German government circles"]
    assert mention.actor.kind is ActorKind.UNNAMED
    assert mention.on_behalf_of is not None
    assert mention.on_behalf_of.name == "Germany"


def test_the_coalition_of_the_willing_is_a_group(find: Find) -> None:
    found = find('The "coalition of the willing" will meet again.').values()
    assert [m.actor.kind for m in found if m.actor.name == "Coalition of the Willing"] == [ActorKind.GROUP]


@pytest.mark.parametrize("body", ["German government", "Israel's foreign ministry", "government of Congo"])
def test_a_body_of_a_state_is_the_state(find: Find, body: str) -> None:
    states = {"Germany", "Israel", "Democratic Republic of the Congo"}
    assert any(m.rule == "body" and m.actor.name in states for m in find(f"The {body} rejected the offer.").values())


def test_an_office_is_the_person_whom_the_article_names(find: Find) -> None:
    found = find("Volodymyr Zelenskyy flew home. The Ukrainian president refused to comment.")
    assert found["The Ukrainian president"].actor.name == "Volodymyr Zelenskyy"


def test_an_office_stays_unnamed_where_the_article_names_nobody(find: Find) -> None:
    mention = find("The Ukrainian president refused to comment.")["The Ukrainian president"]
    assert mention.actor.id is None
    assert mention.on_behalf_of is not None
    assert mention.on_behalf_of.name == "Ukraine"


def test_unnamed_people_say_so(find: Find) -> None:
    mention = find("Two Palestinian officials confirmed the list.")["Two Palestinian officials"]
    assert mention.actor.name.startswith("unnamed: ")


def test_a_bare_noun_is_the_one_body_whose_name_ends_so(find: Find) -> None:
    found = find("The Screen Guild met the studios. A day later the guild walked out.")
    assert found["the guild"].actor.name == "Screen Guild"


def test_the_owner_of_a_named_group_is_no_part_of_its_name(find: Find) -> None:
    found = find("Mr Fehling's Centre party offers four ministries.")
    assert "Centre party" in {m.actor.name for m in found.values()}


def test_heads_of_state_and_government_are_leaders_and_the_state_in_it_is_nobody(find: Find) -> None:
    found = find("European heads of state and government agreed.").values()
    assert {m.actor.name for m in found if not m.adjective} == {"European leaders"}
