"""A period holds days in their order, and says what is open."""

from __future__ import annotations

import pytest

from parley.records import Period


@pytest.mark.parametrize("ends", [("2025-02-30", None), ("2025-03-02", "2025-03-01"), (None, "soon")], ids=str)
def test_ends_that_are_no_days_in_order_are_refused(ends: tuple[str | None, str | None]) -> None:
    with pytest.raises(ValueError, match=r"day is out of range|no period|Invalid isoformat"):
        Period(*ends, None, None)


def test_a_period_says_itself() -> None:
    assert str(Period(None, "2026-03-31", "../2026-03-31", "2026-03")) == "../2026-03-31"


def test_what_stays_relative_says_so() -> None:
    assert str(Period(None, None, None, "P2W")) == "P2W, not fixed"
