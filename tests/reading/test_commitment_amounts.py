"""The amount of a commitment: in the words of the text, and as numbers."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from tests.articles import article

AMOUNTS = [
    ("Ruritania will hand over six boats.", "six", "6 boats"),
    ("Ruritania handed over nothing but will turn over nine maps by May.", "nine", "9 maps"),
    ("Ruritania pledged up to 2 billion euros of aid.", "up to 2 billion euros", "up to 2,000,000,000 EUR"),
    ("Ruritania will send at least 1,500 soldiers.", "at least 1,500", "at least 1,500 soldiers"),
    ("Ruritania pledged a contribution of 200 million euros.", "200 million euros", "200,000,000 EUR"),
    ("Ruritania will pay $250 million a year.", "$250 million a year", "250,000,000 USD a year"),
    ("Ruritania will cancel a quarter of the debt.", "a quarter of the debt", "0.25 of the debt"),
    ("Ruritania will send hundreds of trucks.", "hundreds", "at least about 200 trucks"),
]
NONE = [
    "Ruritania will send soldiers by 2030.",
    "Ruritania will provide aid over six years.",
    "Ruritania will open the first gauge.",
]


@pytest.mark.parametrize(("text", "amount", "quantity"), AMOUNTS, ids=str)
def test_an_amount_is_told_in_words_and_numbers(reader: GrammarReader, text: str, amount: str, quantity: str) -> None:
    told = [(one.amount, str(one.quantity)) for one in reader.read(article(text)).commitments]
    assert (amount, quantity) in told, told


@pytest.mark.parametrize("text", NONE, ids=str)
def test_a_day_or_a_rank_is_no_amount(reader: GrammarReader, text: str) -> None:
    found = reader.read(article(text)).commitments
    assert [(one.amount, one.quantity) for one in found] == [(None, None)]
