"""What a run does when it is interrupted."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator

import pytest

from parley.cli.run import interrupts, one_by_one


class Interrupted:
    """Is interrupted while it is cleared away, where Python ignores every error."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGINT)


def outcomes() -> Iterator[str]:
    """Give an outcome, then some while an interrupt is lost."""
    yield "first"
    Interrupted()
    yield from ("second", "third")


def test_an_interrupt_that_python_ignores_ends_the_run_at_the_next_outcome() -> None:
    taken: list[str] = []
    with pytest.raises(KeyboardInterrupt), one_by_one(outcomes()) as found:
        taken.extend(found)
    assert taken == ["first"]


def test_an_interrupt_comes_at_once_where_it_can() -> None:
    with pytest.raises(KeyboardInterrupt), interrupts():
        signal.raise_signal(signal.SIGINT)


def test_afterwards_all_is_as_before() -> None:
    before = signal.getsignal(signal.SIGINT), sys.unraisablehook
    with interrupts():
        assert signal.getsignal(signal.SIGINT) is not before[0]
    assert (signal.getsignal(signal.SIGINT), sys.unraisablehook) == before


def test_who_is_not_to_be_interrupted_stays_so() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    with interrupts() as check:
        signal.raise_signal(signal.SIGINT)
        check()
    signal.signal(signal.SIGINT, before)
