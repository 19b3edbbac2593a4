from __future__ import annotations

import pytest

from parley.language import Mention
from parley.records import ActorKind
from tests.language.actors.conftest import Find


def person(found: dict[str, Mention], name: str) -> Mention:
    return next(m for m in found.values() if m.actor.name == name)


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Swedish negotiator Gunnel Ekman agreed.", "Gunnel Ekman", "Sweden"),
        ("Tomas Brandl, the Norwegian envoy, agreed.", "Tomas Brandl", "Norway"),
        ("Sweden's chief negotiator, Gunnel Ekman, agreed.", "Gunnel Ekman", "Sweden"),
        ("Ruritania waits. The Ruritanian envoy Tomas Brandl agreed.", "Tomas Brandl", "Ruritania"),
        ("Piet Arnesen of Norway agreed.", "Piet Arnesen", "Norway"),
        ("The EU's Annika Thorsen agreed.", "Annika Thorsen", "European Union"),
        ("Gwen Ashford, who signed for Norway, agreed.", "Gwen Ashford", "Norway"),
        ("The Liberals under Henrik Falck agreed.", "Henrik Falck", "Liberals"),
        ("The Screen Guild, led by Conrad Lindell, agreed.", "Conrad Lindell", "Screen Guild"),
        ("Norway hesitates. Its negotiator, Gunnel Ekman, agreed.", "Gunnel Ekman", "Norway"),
        ("Norway said no. Foreign Minister Piet Arnesen promised more.", "Piet Arnesen", "Norway"),
        ("The rebels left. Their leader, Viktor Ansel, agreed.", "Viktor Ansel", "rebels"),
    ],
)
def test_a_new_person_speaks_for_whom_the_text_tells(find: Find, text: str, name: str, side: str) -> None:
    mention = person(find(text), name)
    assert mention.actor.kind is ActorKind.PERSON
    assert mention.on_behalf_of is not None
    assert mention.on_behalf_of.name == side


def test_a_new_person_speaks_for_nobody_where_the_text_does_not_tell(find: Find) -> None:
    assert person(find("Tomas Brandl smiled."), "Tomas Brandl").on_behalf_of is None


@pytest.mark.parametrize("bare", ["Duarte-Kern", "Ms Duarte-Kern"])
def test_a_hyphenated_surname_means_the_person_named_in_full(find: Find, bare: str) -> None:
    found = find(f"The negotiator, Ximena Duarte-Kern, spoke first. {bare} wants more.")
    assert [m.actor.name for text, m in found.items() if text == "Duarte-Kern"] == ["Ximena Duarte-Kern"]


def test_a_surname_at_the_head_of_a_sentence_is_found_whatever_the_parser_takes_it_for(find: Find) -> None:
    found = find("Brooke Tarrant met Giles Penhallow. Penhallow is open to a deal.")
    assert found["Penhallow"].actor.name == "Giles Penhallow"


def test_two_people_of_one_surname_stay_two(find: Find) -> None:
    names = {m.actor.name for m in find("Anna Brandl met Tomas Brandl.").values()}
    assert names == {"Anna Brandl", "Tomas Brandl"}


@pytest.mark.parametrize(
    "name",
    [
        "Cleansing Workers' League",
        "Movement for the South",
        "People's List",
        "Karavan Liberation Front",
        "Union of Alvernia",
        "Social Democrats",
    ],
)
def test_the_name_of_a_body_is_taken_whole(find: Find, name: str) -> None:
    mention = find(f"On Monday the {name} refused.")[name]
    assert (mention.actor.name, mention.actor.kind) == (name, ActorKind.ORGANISATION)


@pytest.mark.parametrize("short", ["KLF", "Front"])
def test_a_short_form_means_the_body_named_in_full(find: Find, short: str) -> None:
    found = find(f"The Karavan Liberation Front (KLF) met. On Friday the {short} refused.")
    assert found[short].actor.name == "Karavan Liberation Front"


def test_a_new_state_is_known_by_its_adjective(find: Find) -> None:
    found = find("Ruritania refuses. The Ruritanian army stays.")
    assert found["Ruritania"].actor.kind is ActorKind.STATE
    assert found["Ruritanian"].actor == found["Ruritania"].actor


def test_a_plural_with_the_article_is_a_group(find: Find) -> None:
    assert find("On Monday the Agrarians refused.")["Agrarians"].actor.kind is ActorKind.GROUP


@pytest.mark.parametrize("text", ["READOUT: The parties met.", "OSTREL, May 3 - The parties met."])
def test_labels_and_datelines_are_no_actors(find: Find, text: str) -> None:
    assert {m.actor.name for m in find(text).values()} == {"parties"}


def test_a_deed_at_the_head_of_a_sentence_is_no_person(find: Find) -> None:
    assert "Closing Kriel" not in {m.actor.name for m in find("Closing Kriel early is a betrayal.").values()}


@pytest.mark.parametrize(
    "dateline", ["OSTREL, May 3 (Northern Wire) - ", "LONDON, April 23 - ", "WASHINGTON (Northern Wire) \u2014 "]
)
def test_place_and_agency_of_a_dateline_are_no_actors(find: Find, dateline: str) -> None:
    assert {m.actor.name for m in find(f"{dateline}Norway will lift its ban.").values()} == {"Norway"}


def test_its_government_is_the_state_spoken_of_before(find: Find) -> None:
    assert find("Norway hesitates. Its government wants a delay.")["Its government"].actor.name == "Norway"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The transport operator Linea Vesta wants later shifts.", "Linea Vesta"),
        ("The trade union Arbeit Vereint wants seven percent.", "Arbeit Vereint"),
        ("The shipping company Halden Marit refused.", "Halden Marit"),
    ],
)
def test_a_name_behind_a_word_for_a_body_is_a_body(find: Find, text: str, name: str) -> None:
    assert person(find(text), name).actor.kind is ActorKind.ORGANISATION


def test_a_day_in_the_plural_is_nobody(find: Find) -> None:
    assert find("The drivers reject later shifts on Fridays.").keys() == {"The drivers"}


def test_what_stands_behind_a_word_for_a_land_is_a_state(find: Find) -> None:
    assert find("Wages at the clinics of the state of Suderland are low.")["Suderland"].actor.kind is ActorKind.STATE


def test_a_label_in_capitals_belongs_to_no_name(find: Find) -> None:
    found = find("PRESS STATEMENT Joint River Commission met on Monday.")
    assert [m.actor.name for m in found.values()] == ["Joint River Commission"]


def test_the_last_word_before_what_a_body_is_for_is_its_short_form(find: Find) -> None:
    found = find("The Joint Military Commission for Ostrel met. It heard the Commission speak.")
    assert found["Commission"].actor.name == "Joint Military Commission for Ostrel"


def test_a_government_with_an_adjective_is_the_state(find: Find) -> None:
    assert (
        find("They accepted the invitation of the Danish Government.")["the Danish Government"].actor.name == "Denmark"
    )
