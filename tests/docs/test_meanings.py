"""What the guide says of a value is what the records themselves, and so every codebook, say of it."""

from __future__ import annotations

import re

import pytest

from parley.exchange.export.tables.meanings import meanings
from parley.records import ConditionKind, Stance
from tests.house.code import ROOT

GUIDE = (ROOT / "docs/guide/what-a-record-is.md").read_text(encoding="utf-8")


def told(value: str) -> str:
    """Give what the table of the guide says of a value."""
    found = re.search(rf"^\| `{value}` \| ([^|]+?) \|", GUIDE, re.MULTILINE)
    return found[1] if found else ""


@pytest.mark.parametrize("stance", Stance)
def test_a_stance_means_what_the_guide_says(stance: Stance) -> None:
    assert meanings(Stance)[stance].lower() == f"{told(stance)}.".lower()


@pytest.mark.parametrize("kind", ConditionKind)
def test_a_direction_of_a_condition_means_what_the_guide_says(kind: ConditionKind) -> None:
    assert meanings(ConditionKind)[kind] == f"Holds {told(kind)}."
