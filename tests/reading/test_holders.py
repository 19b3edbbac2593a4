"""Whose position it is where the text names nobody at the verb."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from tests.articles import article


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway will pay more. Its delegation rejects a quota.", {"Norway"}),
        ("Prime Minister Ana Duarte of Kenya left early. Her government rejects a quota.", {"Kenya"}),
        ("The governments of India and Nepal rejected the quota.", {"India", "Nepal"}),
        ("The negotiating teams of Hamas and Israel rejected the list.", {"Hamas", "Israel"}),
        ("The delegations of Chad and Sudan were late. They rejected the map.", {"Chad", "Sudan"}),
        ("The employers' association TradeNorth rejected the tax.", {"TradeNorth"}),
        ("The United Nations: Secretary-General António Guterres urged both sides to wait.", {"António Guterres"}),
        ("Rebel groups: They reject the fund.", {"Rebel groups"}),
    ],
)
def test_a_position_is_of_whom_the_words_stand_for(reader: GrammarReader, text: str, names: set[str]) -> None:
    assert {s.actor.name for s in reader.read(article(text)).statements} == names


def test_a_place_in_capitals_before_a_colon_takes_no_position(reader: GrammarReader) -> None:
    found = reader.read(article("STOCKHOLM: Norway rejects the truce.")).statements
    assert [statement.actor.name for statement in found] == ["Norway"]


def test_who_speaks_behind_a_place_in_capitals_is_found(reader: GrammarReader) -> None:
    found = reader.read(article("GENEVA: Hamas said that it would free ten hostages.")).statements
    assert {statement.actor.name for statement in found} == {"Hamas"}
