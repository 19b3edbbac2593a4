"""However broken a list is, it gives whole addresses or says what is wrong: a small part of ``make fuzz-lists``."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.records import ListKind
from tests.intake.lists.damage import broken, damaged


@settings(max_examples=200, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(raw=damaged(), kind=st.sampled_from([None, None, *ListKind]), select=st.sampled_from([None, "a"]))
def test_no_damage_makes_a_list_lie(raw: bytes, kind: ListKind | None, select: str | None) -> None:
    assert broken(raw, kind, select) == []
