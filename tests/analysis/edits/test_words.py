"""What was written otherwise, word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.analysis.edits import Change, Piece, words_changed

TEXT = st.text(alphabet="ab \n\u00e9", max_size=40)


def test_only_the_words_that_differ_are_told() -> None:
    before = "Ruritania demands a seat.\nThe talks go on."
    after = "Ruritania rejects a seat.\nThe talks go on."
    assert [one for one in words_changed(before, after) if one.change is not Change.KEPT] == [
        Piece(Change.REMOVED, "demands"),
        Piece(Change.ADDED, "rejects"),
    ]


def test_a_text_that_was_not_edited_is_kept_whole() -> None:
    assert words_changed("The talks go on.", "The talks go on.") == [Piece(Change.KEPT, "The talks go on.")]


def test_a_passage_without_end_is_told_as_replaced() -> None:
    long = "talks " * 20_000
    assert [one.change for one in words_changed(long, f"{long}end")] == [Change.REMOVED, Change.ADDED]


@given(before=TEXT, after=TEXT)
def test_the_pieces_make_up_both_texts(before: str, after: str) -> None:
    pieces = words_changed(before, after)
    assert "".join(one.text for one in pieces if one.change is not Change.ADDED) == before
    assert "".join(one.text for one in pieces if one.change is not Change.REMOVED) == after
