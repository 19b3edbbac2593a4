"""What stands over and beside a position: what is asked, supposed, left open, denied or no more repeated."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from tests.articles import article

NO_POSITION = [
    "Will the guild accept the pay freeze?",
    "Is Ruritania dropping its demand for a recount?",
    "If Ruritania rejects the toll, the ferries stop.",
    "Should Ruritania reject the toll, the ferries stop.",
    "Had Ruritania backed the fund, the dam would stand.",
    "Ruritania did not repeat its demand for a recount.",
    "Ruritania did not reiterate its support for the fund.",
]

TOLD = [
    ("Ruritania did not rule out a boycott.", "supports", "possible"),
    ("Ruritania no longer insists on a recount.", "demands", "former"),
    ("Ruritania is not insisting on a recount.", "demands", "negated"),
    ("Ruritania has yet to accept the quota.", "undecided", "actual"),
    ("Ruritania stopped short of endorsing the map.", "undecided", "actual"),
    ("Ruritania left the hall without accepting the quota.", "undecided", "actual"),
    ("Ruritania spoke to reporters without rejecting the quota.", "undecided", "actual"),
    ("Ruritania sees no need for new inspections.", "opposes", "actual"),
    ("Ruritania forgot to back the motion.", "opposes", "actual"),
    ("Ruritania is far from accepting the quota.", "opposes", "actual"),
    ("Ruritania may not support the levy.", "opposes", "possible"),
    ("Ruritania might support the levy.", "supports", "possible"),
    ('"We may not pay for the dam," Ruritania said.', "opposes", "possible"),
    ("Ruritania said foreign troops may not enter the valley.", "opposes", "actual"),
    ("Ruritania said the truce might not hold.", "claims", "actual"),
    ("Ruritania said the truce may not hold.", "claims", "actual"),
    ("Foreign troops are not out of the question for Ruritania.", "supports", "possible"),
    ("Ruritania cannot accept the levy.", "opposes", "actual"),
    ("Ruritania never stopped supporting the strike.", "supports", "actual"),
    ("Ruritania no longer thinks that a recount has to come first.", "demands", "former"),
    ("Ruritania no longer believes that talks must wait for a recount.", "demands", "former"),
    ("Ruritania does not think that sanctions have to be lifted.", "demands", "negated"),
    ("Ruritania repeated its demand for a recount.", "demands", "actual"),
]


@pytest.mark.parametrize("text", NO_POSITION)
def test_what_is_asked_or_supposed_or_not_repeated_is_no_position(reader: GrammarReader, text: str) -> None:
    assert [one.stance for one in reader.read(article(text)).statements] == []


@pytest.mark.parametrize(("text", "stance", "modality"), TOLD)
def test_a_position_is_what_the_words_about_it_leave(
    reader: GrammarReader, text: str, stance: str, modality: str
) -> None:
    assert (stance, modality) in [(one.stance, one.modality) for one in reader.read(article(text)).statements]


@pytest.mark.parametrize(
    "text", ["If Ruritania accepts the ceasefire, the war ends.", "Will Ruritania accept the ceasefire?"]
)
def test_nobody_is_bound_by_what_is_asked_or_supposed(reader: GrammarReader, text: str) -> None:
    assert reader.read(article(text)).commitments == ()
