"""The table of expressions, and what a reader of it must be able to trust."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from parley.language import Tense, resolve

GROUPS = tomllib.loads((Path(__file__).parent / "expressions.toml").read_text(encoding="utf-8"))["group"]
CASES = [(group.get("anchor"), *case) for group in GROUPS for case in group["cases"]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(str(part) for part in case[:3]))
def test_an_expression_denotes_what_the_table_says(case: tuple[Any, ...]) -> None:
    anchor, text, tense, edtf, *value = case
    found = resolve(text, anchor=anchor, tense=Tense(tense))
    assert found is not None
    assert (found.interval.edtf or "") == edtf
    assert not value or found.value == value[0]


def test_the_table_is_large_and_holds_no_row_twice() -> None:
    rows = [tuple(map(str, case[:3])) for case in CASES]
    assert len(rows) >= 350
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("case", [case for case in CASES if case[0] is None and not case[3]], ids=str)
def test_without_an_anchor_nothing_relative_gets_a_date(case: tuple[Any, ...]) -> None:
    found = resolve(case[1], anchor=None, tense=Tense(case[2]))
    assert found is not None
    assert (found.interval.earliest, found.interval.latest, found.when, found.anchor) == (None, None, None, None)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("on Friday", "2025-08-15"),
        ("in late October", "2024-10-21/2024-10-31"),
        ("last month", "2025-07-01/2025-07-31"),
        ("in about a week", None),
        ("since Friday", "2025-08-15/2025-08-18"),
        ("shortly", None),
        ("two days after the summit", None),
    ],
)
def test_when_is_a_day_a_range_or_nothing(text: str, when: str | None) -> None:
    tense = Tense.FUTURE if "week" in text else Tense.PAST
    found = resolve(text, anchor=date(2025, 8, 18), tense=tense)
    assert found is not None
    assert found.when == when


def test_words_without_a_time_resolve_to_nothing() -> None:
    assert resolve("the foreign minister of Ruritania", anchor=date(2025, 8, 18)) is None


def test_the_distance_from_an_event_is_kept_with_its_sign() -> None:
    after, before = (resolve(text, anchor=None) for text in ("two days after the vote", "a week before the vote"))
    assert after is not None
    assert before is not None
    assert (after.offset, before.offset) == ("P2D", "-P1W")
