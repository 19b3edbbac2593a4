"""What is left open, by general rules: what has yet to come, what is to be settled, what nobody will say."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from tests.articles import article


def asked(reader: GrammarReader, text: str) -> list[str]:
    return [question.about for question in reader.read(article(text)).open_questions]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ruritania has yet to take a position.", "position"),
        ("The guarantees have yet to be provided.", "guarantees"),
        ("The date is to be agreed.", "date"),
        ("The venue will be settled by the envoys.", "venue"),
        ("Who will manage the fund has not been settled.", "fund"),
        ("The number of prisoners remains disputed.", "number"),
        ("Also disputed is the price.", "price"),
        ("The question whether the truce will hold divides the sides.", "truce hold"),
        ("Ruritania is in two minds whether to sign the pact.", "pact"),
        ("Ruritania rejected the levy. Its envoy would not say.", "levy"),
    ],
)
def test_it_is_open(reader: GrammarReader, text: str, word: str) -> None:
    assert any(word in about for about in asked(reader, text))


@pytest.mark.parametrize(
    "text",
    [
        "What the union wants is a bridge.",
        "I'm not saying the levy is wrong.",
        "The envoys opened the session.",
        "The date was agreed in May.",
    ],
)
def test_it_is_not_open(reader: GrammarReader, text: str) -> None:
    assert asked(reader, text) == []
