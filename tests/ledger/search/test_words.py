"""What a word is, and what a user's query means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.ledger.search.extract import extract
from parley.ledger.search.query import Term, parse_query
from parley.ledger.search.words import joined, words
from parley.records import BadQuery


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The cease-fire didn\u2019t hold.", "the cease fire didn t hold"),
        ("Kowalčik, Müller & Łukasz", "kowalcik muller lukasz"),
        ("Cafe\u0301 in Kyiv", "cafe in kyiv"),
        ("Зеленский сказал", "zelenskiy skazal"),
        ("$90bn_of weapons", "90bn of weapons"),
    ],
)
def test_words_are_small_latin_letters_and_digits(text: str, told: str) -> None:
    assert joined(text) == told


@given(st.text(max_size=80))
def test_every_word_knows_where_it_stands(text: str) -> None:
    assert all(text[start:end].strip() and word.isascii() for word, start, end in words(text))


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("truce monitors", [Term(("truce",)), Term(("monitors",))]),
        ('"early truce" mon*', [Term(("early", "truce")), Term(("mon",), begins=True)]),
        ("cease-fire", [Term(("cease", "fire"))]),
        ("“early tru”*", [Term(("early", "tru"), begins=True)]),
        ('"early truce', [Term(("early", "truce"))]),
        ("truce AND NOT (x OR y)", [Term((one,)) for one in ("truce", "and", "not", "x", "or", "y")]),
    ],
)
def test_a_query_has_words_phrases_and_beginnings(query: str, terms: list[Term]) -> None:
    assert list(parse_query(query)) == terms


@pytest.mark.parametrize("query", ["", "  ", '"*"', "-- ;", " ".join(map(str, range(99)))])
def test_a_query_without_a_word_or_with_too_many_is_refused(query: str) -> None:
    with pytest.raises(BadQuery):
        parse_query(query)


def test_an_extract_marks_what_was_sought() -> None:
    text = "Far away. " * 40 + "They want an early truce, a truce that holds. " + "Nothing more. " * 40
    told = extract(text, parse_query('"early truce" hold*'))
    assert "an »early truce«, a truce that »holds«." in told
    assert told.startswith("… ")
    assert told.endswith(" …")
