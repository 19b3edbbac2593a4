"""A view that takes long is shown as it was for a while; nothing but added articles may be missing from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from parley.analysis.weaving import weaving
from parley.exchange.views import Clocks
from parley.ledger import Decision, Ledger, Review, open_ledger, record, review, status
from parley.ledger import told as records
from parley.web.kept import Behind, Shown
from parley.web.kept.behind import LONG, TIMES
from tests.ledger.ticking import ticking, told

NOW = Clocks()


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(f"sqlite:///{tmp_path / 'l.db'}", clock=ticking(), create=True, weaver=weaving) as made:
        record(made, told("a1"))
        yield made


def counting(ledger: Ledger, watch: Watch, seconds: float) -> Callable[[], int]:
    """Make a view that takes so long: how many articles there are."""

    def make() -> int:
        watch.now += seconds
        return status(ledger).articles

    return make


def show(ledger: Ledger, behind: Behind, make: Callable[[], int]) -> Shown[int]:
    return behind.show(ledger, NOW, "articles", make)


def test_what_is_quick_is_always_whole(ledger: Ledger) -> None:
    watch = Watch()
    behind, make = Behind(watch), counting(ledger, watch, LONG / 2)
    show(ledger, behind, make)
    record(ledger, told("a2"))
    assert (show(ledger, behind, make).view, show(ledger, behind, make).behind) == (2, False)


def test_what_takes_long_is_shown_as_it_was_for_a_while(ledger: Ledger) -> None:
    watch = Watch()
    behind, make = Behind(watch), counting(ledger, watch, LONG)
    first = show(ledger, behind, make)
    record(ledger, told("a2"))
    assert show(ledger, behind, make) == Shown(1, first.last, behind=True)
    watch.now += LONG * TIMES
    assert show(ledger, behind, make).view == 2


def test_what_a_person_decides_is_never_missing(ledger: Ledger) -> None:
    watch = Watch()
    behind, make = Behind(watch), counting(ledger, watch, LONG)
    show(ledger, behind, make)
    review(ledger, next(records(ledger)).id, Review(Decision.NOTE, "Ada", "look"))
    record(ledger, told("a2"))
    assert show(ledger, behind, make).view == 2


def test_what_was_known_at_a_moment_is_always_exact(ledger: Ledger) -> None:
    watch, moment = Watch(), status(ledger).last
    assert isinstance(moment, datetime)
    behind, make = Behind(watch), counting(ledger, watch, LONG)
    for _ in range(2):
        assert not behind.show(ledger, Clocks(known_at=moment), "articles", make).behind
    assert watch.now == 2 * LONG


def test_what_fails_is_tried_again(ledger: Ledger) -> None:
    behind = Behind(Watch())
    with pytest.raises(ZeroDivisionError):
        show(ledger, behind, lambda: 1 // 0)
    assert show(ledger, behind, lambda: 7).view == 7
