"""Commitments by general rules: what binds, and on which condition."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from tests.articles import article

BOUND = [
    ("Ruritania is prepared to lift its ban as soon as the canal opens.", "Ruritania", "conditional"),
    ("Ruritania will send a corvette as long as Kaldovia pays.", "Ruritania", "conditional"),
    ("Ruritania is willing to station a corvette, pending approval by parliament.", "Ruritania", "conditional"),
    ("Ruritania will extend its truce, provided that the road is reopened.", "Ruritania", "conditional"),
    ("Ruritania will sign only if Kaldovia frees the pilots.", "Kaldovia", "requested"),
    ("Ruritania withdrew its offer of aid.", "Ruritania", "withdrawn"),
    ("Ruritania renewed its offer of aid.", "Ruritania", "offered"),
    ("Ruritania had frozen its offer of two ships in October.", "Ruritania", "withdrawn"),
    ("Ruritania has not said how many soldiers it would send.", "Ruritania", "undetermined"),
    ("Ruritania said that it would make two frigates available.", "Ruritania", "pledged"),
    ("Ruritania agreed to a cut in tariffs.", "Ruritania", "pledged"),
    ("Ruritania ruled out a withdrawal of its tanks.", "Ruritania", "refused"),
    ("Ruritania will stop its raids.", "Ruritania", "pledged"),
    ("Asked whether Ruritania would send soldiers, he declined to comment.", "Ruritania", "undetermined"),
    ("Ruritania agreed to stop shelling the port.", "Ruritania", "pledged"),
    ("Ruritania called on Kaldovia to free the pilots.", "Kaldovia", "requested"),
    ("Ruritania rejected calls to stop its raids.", "Ruritania", "refused"),
    ("Ruritania is weighing a request by Kaldovia to send engineers.", "Ruritania", "undetermined"),
    ("The agreement calls for Ruritania to free ten prisoners.", "Ruritania", "pledged"),
]
NOBODY = [
    "There was a time when Ruritania would have sent a gunboat.",
    "Ruritania's chief demand, shared by Kaldovia, is a seat.",
    "Ruritania and Kaldovia cannot agree on money.",
    "Ruritania threatened a strike should Kaldovia sign the treaty.",
    "Ruritania had given up the idea that Kaldovia must cede land.",
    "Ruritania ruled out a ceasefire.",
    "Ruritania rejected calls for foreign troops.",
    "Ruritania respects her passion.",
    "Asked whether Ruritania would send soldiers, he said that the talks went well.",
    "Ruritania promised to raise it with Kaldovia after the delay.",
    "Ruritania promised to put him in charge of the fleet.",
    "Ruritania will spend the week in the capital.",
    "Ruritania does not help the farmers.",
    "Kaldovia was criticised for not taking down the flags.",
    "Ruritania was born in the mountains.",
    "Ruritania offered its early assessment of the vote.",
    "The deal does not require Ruritania to free the pilots.",
    "Ruritania has not ruled out leading its party into opposition.",
]


@pytest.mark.parametrize(("text", "debtor", "status"), BOUND, ids=str)
def test_somebody_is_bound(reader: GrammarReader, text: str, debtor: str, status: str) -> None:
    told = [(one.debtor.name, one.status.value) for one in reader.read(article(text)).commitments]
    assert (debtor, status) in told, told


@pytest.mark.parametrize("text", NOBODY, ids=str)
def test_nobody_is_bound(reader: GrammarReader, text: str) -> None:
    assert reader.read(article(text)).commitments == ()


SIDES = "Ruritania and Kaldovia met in Strelsau. Ruritania and Kaldovia spoke for an hour. "
MEASURES = [
    ("Ruritania has already signed.", "signature"),
    ("Ruritania will hand over the maps.", "hand over maps"),
    ("Ruritania will stand by Kaldovia.", "stand by kaldovia"),
    ("Ruritania will release up to ten of the pilots.", "release ten of pilots"),
]


@pytest.mark.parametrize("asked", ["Ruritania wants visas for its farmers.", "Ruritania wants the pilots freed."])
def test_what_one_party_asks_of_nobody_it_asks_of_the_other(reader: GrammarReader, asked: str) -> None:
    told = [(one.debtor.name, one.status) for one in reader.read(article(SIDES + asked)).commitments]
    assert told == [("Kaldovia", "requested")]


@pytest.mark.parametrize("asked", ["Ruritania had wanted visas.", "Sylvania wants visas.", "Ruritania wants a truce."])
def test_what_is_past_a_third_partys_or_mutual_is_asked_of_nobody(reader: GrammarReader, asked: str) -> None:
    assert reader.read(article(SIDES + asked)).commitments == ()


@pytest.mark.parametrize(("text", "measure"), MEASURES, ids=str)
def test_a_measure_names_the_deed(reader: GrammarReader, text: str, measure: str) -> None:
    assert [one.measure for one in reader.read(article(text)).commitments] == [measure]


def test_a_condition_is_told_in_the_words_of_the_text(reader: GrammarReader) -> None:
    text = "Ruritania will extend its truce, provided that the road is reopened."
    assert [one.condition for one in reader.read(article(text)).commitments] == ["provided that the road is reopened"]


def test_one_pledge_told_twice_on_a_line_of_headings_is_one_record(reader: GrammarReader) -> None:
    heading = "Ruritania Will Share Its Data."
    reading = reader.read(article(f"Home, Home, Home, Home, Home, {heading}, {heading}"))
    ids = [record.id for record in reading.commitments]
    assert len(ids) == len(set(ids))
