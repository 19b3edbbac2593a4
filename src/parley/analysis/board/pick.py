"""Which positions of a board are meant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np

from parley.analysis.asked import Meant, Wish, actors_meant, issues_meant
from parley.analysis.board.board import STANCES, Board, Numbers, day_number
from parley.analysis.identity import Identity


def picked(
    board: Board, wish: Wish, identity: Identity, *, as_of: date | None = None, ended: bool = False
) -> tuple[Numbers, tuple[Meant, ...]]:
    """Pick positions as ``asked_positions`` finds them.

    Args:
        board: all that there are.
        wish: whose, and what about; how many is not looked at.
        identity: says which names and phrases mean the same.
        as_of: the day that they hold on, or may; by default the end of all that is known.
        ended: whether those come too that do not.

    Returns:
        Their places on the board, and what was asked for and is not known.
    """
    actor, side, issue = (board.lines[name] for name in ("actor", "side", "issue"))
    who = [actors_meant(one, _names(board, actor), identity) for one in wish.actors]
    mine = _any(board, actor, who) if wish.actors else np.ones(len(board), bool)
    sides = [actors_meant(one, _names(board, actor[mine], side[mine]), identity) for one in wish.sides]
    words = board.also[np.isin(board.also[:, 0], board.lines["serial"][mine])]
    about = [issues_meant(one, _names(board, issue[mine], words[:, 1]), identity) for one in wish.issues]
    if wish.sides:
        mine &= _any(board, actor, sides) | _any(board, side, sides)
    if wish.issues:
        told = words[:, 0][_any(board, words[:, 1], about)]
        mine &= _any(board, issue, about) | np.isin(board.lines["serial"], told)
    if wish.stances:
        mine &= np.isin(board.lines["stance"], [STANCES.index(one) for one in wish.stances])
    if not ended:
        mine &= _holds(board, as_of)
    return np.flatnonzero(mine), tuple(one for one in (*who, *sides, *about) if not one.names)


def _names(board: Board, *numbers: Numbers) -> list[str]:
    return [board.names.told[one] for one in np.unique(np.concatenate(numbers))]


def _any(board: Board, numbers: Numbers, meant: Iterable[Meant]) -> Numbers:
    """Say which numbers are those of names that are meant."""
    found: Numbers = np.isin(numbers, board.names.known(name for one in meant for name in one.names))
    return found


def _holds(board: Board, as_of: date | None) -> Numbers:
    """Say which hold on a day, or may, as nobody tells otherwise."""
    if as_of is None:
        lasting: Numbers = ~board.lines["ended"]
        return lasting
    day, begun, over = day_number(as_of), board.lines["begun"], board.lines["over"]
    holds: Numbers = (begun <= day) & ((over == 0) | (over > day))
    return holds
