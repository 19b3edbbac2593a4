"""Currencies by sign, name and code; none is made up."""

from __future__ import annotations

import pytest

from parley.reading.amounts import load_currency_words, quantity_of
from parley.reading.amounts.currencies import currency_at
from parley.reading.amounts.words import words_of


@pytest.mark.parametrize(("sign", "meant"), load_currency_words().signs.items(), ids=str)
def test_every_sign_of_money_is_read(sign: str, meant: str) -> None:
    quantity = quantity_of(f"{sign}5 million")
    assert quantity is not None
    assert quantity.low == 5_000_000
    assert quantity.currency == (load_currency_words().alone.get(meant, meant) or None)


@pytest.mark.parametrize(("name", "code"), load_currency_words().names.items(), ids=str)
def test_every_name_of_a_currency_is_read(name: str, code: str) -> None:
    assert (currency_at(words_of(name), 0) or ("",))[0] == code


@pytest.mark.parametrize("word", ["crowns", "rupees", "francs", "pesos", "dinars", "shillings", "kroner"])
def test_a_word_that_many_states_use_names_no_currency(word: str) -> None:
    quantity = quantity_of(f"5 million {word}")
    assert quantity is not None
    assert (quantity.currency, quantity.unit) == (None, word)


@pytest.mark.parametrize("phrase", ["5 gold mines", "three real offers", "ALL 5 posts", "TOP 10 demands"])
def test_a_word_of_other_meaning_is_no_money(phrase: str) -> None:
    quantity = quantity_of(phrase)
    assert quantity is not None
    assert quantity.currency is None
