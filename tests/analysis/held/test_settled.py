"""Positions that are settled are not needed to take in what is told later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from parley.analysis.held import Interval, Witness
from parley.analysis.held.intervals import continued, intervals, settled
from parley.records import Modality, Stance

SAID = st.tuples(
    st.sampled_from([None, 0, 0, 0, 1, 3]),
    st.sampled_from([Stance.DEMANDS, Stance.OPPOSES, Stance.SUPPORTS, Stance.ACCUSES]),
    st.sampled_from([Modality.ACTUAL, Modality.ACTUAL, Modality.FORMER, Modality.NEGATED]),
)
"""Days after the record before (none: its article tells no day), stance and modality."""


def witnesses(said: Sequence[tuple[int | None, Stance, Modality]]) -> list[Witness]:
    """Records in the order in which they were recorded."""
    told, day = list[Witness](), date(2025, 3, 1)
    for number, (later, stance, modality) in enumerate(said):
        day += timedelta(days=later or 0)
        at = datetime(2025, 4, 1, tzinfo=UTC) + timedelta(minutes=number)
        when = None if later is None else day
        told.append(
            Witness(f"s{number}", f"a{number}", None, when, at, "words", stance, modality, None, "truce", ("Envoy",))
        )
    return told


@given(st.lists(SAID, min_size=1, max_size=25))
def test_later_records_bear_on_what_is_not_settled_alone(said: list[tuple[int | None, Stance, Modality]]) -> None:
    told = witnesses(said)
    found = intervals(told[:1])
    for upto, one in enumerate(told[1:], start=2):
        over = settled(found)
        rest = [held for held, done in zip(found, over, strict=True) if not done]
        more = continued(rest, [one])
        if more is None:  # of an earlier day: all is folded anew
            assert continued(found, [one]) is None
            found = intervals(told[:upto])
            continue
        found = put_back(found, over, more)
        assert found == intervals(told[:upto])


def put_back(found: Sequence[Interval], over: Sequence[bool], more: Sequence[Interval]) -> list[Interval]:
    """Give all intervals, of which those that were not settled have become others, and some are new."""
    coming = iter(more)
    return [held if done else next(coming) for held, done in zip(found, over, strict=True)] + list(coming)


def test_what_was_reversed_long_ago_is_settled() -> None:
    told = witnesses([(1, stance, Modality.ACTUAL) for stance in (Stance.DEMANDS, Stance.OPPOSES) * 3])
    assert settled(intervals(told)) == [True] * 5 + [False]
