"""Amounts in words become numbers with their edges, unit and currency."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reading.amounts import amount_in, load_edges, load_numbers, quantity_of
from parley.reading.amounts.load import GAP, Edge, Vague

TABLE = tomllib.loads((Path(__file__).parent / "phrases.toml").read_text(encoding="utf-8"))
KINDS: tuple[Edge | Vague, ...] = (*load_edges().edge, *load_edges().vague)
ENTRIES = [(entry, phrase) for entry in KINDS for phrase in entry.phrases]


@pytest.mark.parametrize("row", TABLE["phrases"], ids=lambda row: row["text"])
def test_a_phrase_tells_an_amount(row: dict[str, Any]) -> None:
    quantity = quantity_of(row["text"])
    assert quantity is not None
    assert [quantity.low, quantity.high] == [None if end == "" else end for end in row["is"]]
    assert (quantity.unit, quantity.currency) == (row.get("unit"), row.get("currency"))
    assert quantity.approximate == row.get("approximate", False)


@pytest.mark.parametrize("phrase", TABLE["none"], ids=str)
def test_a_phrase_without_a_number_tells_none(phrase: str) -> None:
    assert quantity_of(phrase) is None


@pytest.mark.parametrize(("entry", "phrase"), ENTRIES, ids=lambda told: told if isinstance(told, str) else "")
def test_every_edge_and_vague_number_is_read_as_its_example_says(entry: Edge | Vague, phrase: str) -> None:
    quantity = quantity_of(entry.example.text.replace(GAP, phrase))
    assert quantity is not None
    assert (quantity.low, quantity.high) == (entry.example.low, entry.example.high)


@pytest.mark.parametrize(("word", "value"), load_numbers().words.items(), ids=str)
def test_every_number_word_is_read(word: str, value: float) -> None:
    quantity = quantity_of(f"{word} tents")
    assert quantity is not None
    assert (quantity.low, quantity.unit) == (value, "tents")


@pytest.mark.parametrize(("word", "value"), load_numbers().scales.items(), ids=str)
def test_every_scale_multiplies(word: str, value: float) -> None:
    quantity = quantity_of(f"3 {word} tents")
    assert quantity is not None
    assert quantity.low == 3 * value


def test_an_amount_is_told_with_its_edges_and_what_measures_it() -> None:
    text = "It will send up to 1.2 million tonnes of steel a year to the port."
    amount = amount_in(text)
    assert amount is not None
    assert text[amount.start : amount.end] == "up to 1.2 million tonnes of steel a year"


@given(st.text(alphabet="0123456789 ,.-\u2013$€£¥%/+abdhimnotuyz", max_size=40))
def test_no_text_breaks_the_reading_of_amounts(text: str) -> None:
    amount = amount_in(text)
    assert amount is None or 0 <= amount.start < amount.end <= len(text)
