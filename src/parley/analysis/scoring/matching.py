"""The largest set of pairs in which nobody stands twice (by augmenting paths: Hopcroft and Karp 1973)."""

from __future__ import annotations

from collections.abc import Sequence


def best_pairs(candidates: Sequence[Sequence[int]]) -> dict[int, int]:
    """Pair as many rows as possible with one of their candidate columns each.

    Args:
        candidates: for each row the columns that it may be paired with, the preferred first.

    Returns:
        The column of each paired row.
    """
    taken_by: dict[int, int] = {}
    for row in range(len(candidates)):
        _make_room(row, candidates, taken_by, set())
    return {row: column for column, row in sorted(taken_by.items())}


def _make_room(row: int, candidates: Sequence[Sequence[int]], taken_by: dict[int, int], tried: set[int]) -> bool:
    """Pair a row, moving earlier rows to other columns where that makes room."""
    for column in candidates[row]:
        if column in tried:
            continue
        tried.add(column)
        if column not in taken_by or _make_room(taken_by[column], candidates, taken_by, tried):
            taken_by[column] = row
            return True
    return False
