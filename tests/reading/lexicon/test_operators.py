"""Every operator and light verb proves itself: its example is read with what it does to the position."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from parley.reading.lexicon import LightVerb, Operator, load_light_verbs, load_operators
from tests.articles import article
from tests.reading.lexicon.proof import proves


@pytest.mark.parametrize("entry", load_operators().all, ids=lambda entry: entry.name)
def test_an_operator_changes_the_position_below_it(reader: GrammarReader, entry: Operator) -> None:
    found = reader.read(article(entry.example.text)).statements
    assert any(proves(statement, entry.example) for statement in found), found


@pytest.mark.parametrize("entry", list(load_light_verbs()), ids=lambda entry: entry.name)
def test_a_light_verb_tells_whose_the_noun_is_and_whether_it_is_still_held(
    reader: GrammarReader, entry: LightVerb
) -> None:
    found = reader.read(article(entry.example.text)).statements
    assert any(proves(statement, entry.example) for statement in found), found
