"""A board that follows a ledger is the board that is made anew, whatever is recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import product

import pytest

from parley.analysis.asked import Wish, asked_positions
from parley.analysis.board import NEVER, Board, KeptBoard, board_of, picked
from parley.analysis.identity import Identity
from parley.ledger import (
    Decision,
    Judgement,
    Ledger,
    Review,
    Subject,
    Tier,
    Verdict,
    judge,
    lines_by_key,
    mark_departed,
    paired,
    record,
    review,
    status,
    told,
)
from parley.records import Dossier, Stance
from tests.ledger.weave.saying import Said, saying

IDENTITY = Identity(Dossier())
TRUCE: Said = ("Ruritania", "demands", "actual", "truce")
AGAINST: Said = ("Ruritania", "opposes", "actual", "truce")
GIVEN_UP: Said = ("Ruritania", "demands", "former", "truce")
GRAIN: Said = ("Graustark", "supports", "actual", "grain exports")
WHEAT: Said = ("Graustark", "supports", "actual", "wheat")


def add(id: str, day: str | None, *said: Said) -> Callable[[Ledger], object]:
    return lambda ledger: record(ledger, saying(id, day, *said, outlet=f"Outlet {id}", outlet_from="meta"))


def reject(ledger: Ledger) -> None:
    name = next(one.id for one in told(ledger) if one.body.get("stance") == "opposes")
    review(ledger, name, Review(Decision.REJECT, "Ada", "it is misread"))


STEPS: list[Callable[[Ledger], object]] = [
    add("a1", "2026-03-02", TRUCE, GRAIN),
    add("a2", "2026-03-20", AGAINST),
    add("a3", "2026-03-21", TRUCE, WHEAT),
    add("a1", "2026-03-02", GRAIN),
    lambda ledger: judge(ledger, Judgement(Subject.ISSUE, "grain exports", "wheat", Verdict.SAME, "one thing", "Ada")),
    reject,
    add("a4", None, GIVEN_UP),
    lambda ledger: mark_departed(ledger, "a3", "it was taken away"),
]


DAYS = (None, date(2026, 3, 3), date(2026, 3, 20), date(2020, 1, 1))


def shown(board: Board) -> set[tuple[object, ...]]:
    """What a board tells, by names."""
    words: dict[int, set[str]] = {}
    for serial, word in board.also:
        words.setdefault(int(serial), set()).add(board.names.told[word])
    return {
        (key, *(board.names.told[one[name]] for name in ("actor", "side", "issue")), *one.tolist()[4:],
         frozenset(words.get(int(one["serial"]), ())))
        for key, one in zip(board.keys, board.lines, strict=True)
    }  # fmt: skip


def test_it_follows_all_that_is_recorded(woven: Ledger) -> None:
    following, moments = KeptBoard(), []
    for step in STEPS:
        step(woven)
        now = shown(following.board(woven))
        assert now == shown(board_of(woven))
        moments.append((status(woven).last, now))
    assert [shown(board_of(woven, known_at=moment)) for moment, _ in moments] == [now for _, now in moments]


def test_it_follows_what_contradicts_each_other(woven: Ledger) -> None:
    following, found = KeptBoard(), []
    for step in STEPS:
        step(woven)
        found.append(bool((following.board(woven).lines["against"] < NEVER).any()))
    assert found[:2] == [False, True]
    assert found[5] is False


def test_nothing_new_leaves_it_as_it_is(woven: Ledger) -> None:
    following = KeptBoard()
    STEPS[0](woven)
    assert following.board(woven) is following.board(woven)


@pytest.mark.parametrize(
    "wish",
    [Wish(), Wish(("ruritania",)), Wish(sides=("Graustark",)), Wish(issues=("truce", "wheat")),
     Wish(("Nobody",)), Wish(issues=("nothing",)), Wish(stances=frozenset({Stance.OPPOSES}))],
    ids=["all", "actor", "side", "issue", "nobody", "nothing", "stance"],
)  # fmt: skip
def test_what_is_picked_is_what_is_found(woven: Ledger, wish: Wish) -> None:
    for step in STEPS[:5]:
        step(woven)
    review(woven, next(told(woven)).id, Review(Decision.ACCEPT, "Ada", "it is so"))
    for tier, day, ended in product((Tier.ALL, Tier.CANDIDATE, Tier.CONFIRMED), DAYS, (False, True)):
        woven.tier = tier
        board = board_of(woven)
        places, unknown = picked(board, wish, IDENTITY, as_of=day, ended=ended)
        found = asked_positions(woven, wish, IDENTITY, as_of=day, ended=ended)
        assert sorted(key[0] for key in board.keys[places]) == sorted(thread for _, thread in found.positions)
        assert {one.asked for one in unknown} == {one.asked for one in found.unknown}


def test_what_contradicts_each_other_is_told_with_its_day(woven: Ledger) -> None:
    STEPS[0](woven)
    STEPS[1](woven)
    board = board_of(woven)
    assert len(paired(woven)) == 1
    days = {board.names.told[one["issue"]]: int(one["against"]) for one in board.lines}
    assert {issue for issue, day in days.items() if day < NEVER} == {"truce"}
    assert {day for day in days.values() if day < NEVER} == {date(2026, 3, 20).toordinal()}


def test_lines_are_found_by_what_names_them(woven: Ledger) -> None:
    for step in STEPS[:3]:
        step(woven)
    board = board_of(woven)
    found = lines_by_key(woven, board.keys.tolist())
    assert {key: line.actor for key, line in found.items()} == {
        key: board.names.told[one["actor"]] for key, one in zip(board.keys, board.lines, strict=True)
    }
