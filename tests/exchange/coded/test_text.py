"""Paragraphs of others' texts, and places counted in UTF-16."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.exchange.coded.text import Places, blocks
from parley.exchange.export.dna.database import units


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab \n\U0001f54a")))
def test_a_place_comes_back_from_code_units(text: str) -> None:
    places = Places(text)
    assert [places.of(units(text[:at])) for at in range(len(text) + 1)] == list(range(len(text) + 1))


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab \n\t")))
def test_paragraphs_hold_all_that_is_not_blank(text: str) -> None:
    parts = [text[one.start : one.end] for one in blocks(text)]
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part == part.strip() for part in parts)


@pytest.mark.parametrize(("text", "parts"), [("a\n\nb", ["a", "b"]), ("a\nb \n \n c", ["a\nb", "c"]), ("", [])])
def test_a_blank_line_parts_paragraphs(text: str, parts: list[str]) -> None:
    assert [text[one.start : one.end] for one in blocks(text)] == parts
