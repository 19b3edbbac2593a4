"""Texts cut where evidence begins and ends."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from parley.ledger import Told
from parley.web.marked import passages

TEXT = "One. Two. Three."
ARTICLE = {"text": TEXT, "blocks": [{"kind": "paragraph", "start": 0, "end": len(TEXT), "dropped": None}]}


def told(start: int, end: int, kind: str = "statement") -> Told:
    """Give a record whose evidence stands there."""
    body = {"id": f"{start}-{end}", "evidence": {"start": start, "end": end, "text": TEXT[start:end]}}
    return Told(1, 0, kind, body, "v", "a", None, None, datetime(2025, 1, 1, tzinfo=UTC))


def test_overlapping_evidence_is_told_apart() -> None:
    (passage,) = passages(ARTICLE, [told(0, 9), told(5, 16, "meeting")])
    assert [(one.text, one.kinds) for one in passage.pieces] == [
        ("One. ", "of-statement"), ("Two.", "of-meeting of-statement"), (" Three.", "of-meeting"),
    ]  # fmt: skip


def test_a_record_is_anchored_where_it_begins() -> None:
    (passage,) = passages(ARTICLE, [told(5, 9)])
    assert [[one.id for one in piece.first] for piece in passage.pieces] == [[], ["5-9"], []]


@given(st.lists(st.tuples(st.integers(0, 15), st.integers(1, 16)).filter(lambda span: span[0] < span[1])))
def test_no_character_is_lost(spans: list[tuple[int, int]]) -> None:
    (passage,) = passages(ARTICLE, [told(*span) for span in spans])
    assert "".join(one.text for one in passage.pieces) == TEXT
