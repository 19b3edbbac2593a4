"""What the annotated articles tell of one negotiation, over a ledger that holds them all with their dates.

They lie beside the checkout, not in it; where they are not there, the tests say so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from parley.analysis.agenda import asked_meetings
from parley.analysis.held import HeldPosition, position
from parley.analysis.weaving import weaving
from parley.exchange import to_json
from parley.ledger import Ledger, acting, lines, open_ledger, record
from parley.reading import GrammarReader
from tests.articles import article
from tests.house.code import ROOT

GOLD = ROOT.parent / "shared/gold/dev"

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason=f"the annotated articles are not at {GOLD}")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger with every annotated article."""
    reader, where = GrammarReader(), tmp_path_factory.mktemp("gold") / "ledger.db"
    with open_ledger(f"sqlite:///{where}", clock=lambda: datetime.now(UTC), create=True, weaver=weaving) as made:
        for told in map(_told, sorted(GOLD.glob("*.json"))):
            read = reader.read(replace(article(told["text"], published=told["published"]), id=told["id"]))
            record(made, to_json(read))
        yield made


def _told(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def on_ceasefire(ledger: Ledger, actor: str, day: date | None = None) -> list[HeldPosition]:
    """What an actor holds on a day, or may, on a ceasefire."""
    found = map(position, lines(ledger, "positions", as_of=day, actors=(actor,)))
    return [one for one in found if {"ceasefire", "truce"} & set(one.issue.split())]


def demands(ledger: Ledger, actor: str, day: date | None = None) -> bool:
    """Say whether a demand stands on a day; one that ended on a day that nobody tells says nothing of it."""
    held = (one.interval for one in on_ceasefire(ledger, actor, day) if one.interval.stance == "demands")
    return any(one.holds_on(day) is not False and (one.ended is None or one.valid_to is not None) for one in held)


def test_trumps_demand_for_a_ceasefire_ends_and_merzs_stands(ledger: Ledger) -> None:
    assert not demands(ledger, "Donald Trump")
    assert demands(ledger, "Friedrich Merz")


def test_what_was_held_on_a_ceasefire_before_and_after_differs_as_the_texts_say(ledger: Ledger) -> None:
    before, after = date(2025, 8, 14), date(2025, 8, 20)
    assert (demands(ledger, "Donald Trump", before), demands(ledger, "Donald Trump", after)) == (True, False)
    assert [demands(ledger, "Friedrich Merz", day) for day in (before, after)] == [True, True]


def test_the_bilateral_meeting_comes_before_the_trilateral(ledger: Ledger) -> None:
    told = {one.thread: one for one in asked_meetings(ledger)}
    threes = [one for one in told.values() if one.standing.life.format == "trilateral" and one.after]
    firsts = [set(told[thread].standing.life.participants) for one in threes for thread in one.after]
    assert {"Vladimir Putin", "Volodymyr Zelenskyy"} in firsts


def test_zelenskyy_is_one_actor(ledger: Ledger) -> None:
    assert [name for name in acting(ledger) if "elensk" in name.lower()] == ["Volodymyr Zelenskyy"]
