"""How a token stands to a cue: the window of tokens that a cue may report, and the way through the parse to each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parley.language.speech.learned.features import Features, Ints

REACH = 4
"""So many sentences before and after the cue's own are looked at, beyond the neighbours only where they are quoted."""
LEVELS = 7
FAR = LEVELS
"""The level of tokens outside the cue's sentence."""
STEPS = np.array([1, 2, 3, 5, 8, 14, 24, 40], dtype=np.int32)


@dataclass(frozen=True, slots=True)
class Relations:
    """Pairs of a cue and a token, one row a pair, the cues one after the other.

    ``cue`` and ``token`` are rows of the features. ``level`` is how many steps one climbs from the cue before one
    goes down to the token, ``branch`` the token at which one goes down, ``distance`` a class of signed distance,
    ``offset`` the distance in sentences, ``passages`` how many quoted passages lie between, for quoted tokens;
    ``head`` is the pair of the same cue and the token's head, or the pair itself where that stands outside.
    """

    cue: Ints
    token: Ints
    level: Ints
    branch: Ints
    distance: Ints
    offset: Ints
    passages: Ints
    head: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.cue)


def relations(seen: Features, cues: NDArray[np.int64]) -> Relations:
    """Give the pairs of each cue with the tokens of its window."""
    starts = np.searchsorted(seen.sentence, np.arange(int(seen.sentence[-1]) + 2))
    opened = np.cumsum(seen.state == 2, dtype=np.int32)
    bounds = [_window(seen, starts, int(cue)) for cue in cues]
    if not bounds:
        none = np.zeros(0, dtype=np.int32)
        return Relations(none, none, none, none, none, none, none, none.astype(np.int64))
    sizes = [end - start for start, end in bounds]
    cue = np.repeat(cues, sizes).astype(np.int32)
    token = np.concatenate([np.arange(start, end, dtype=np.int32) for start, end in bounds])
    level, branch = _ways(seen, cues, bounds)
    return Relations(
        cue=cue,
        token=token,
        level=level,
        branch=branch,
        distance=_distance(token - cue),
        offset=np.clip(seen.sentence[token] - seen.sentence[cue], -2, 2) + 2,
        passages=_between(seen, cue, token, opened),
        head=_heads(seen, cue, token),
    )


def _window(seen: Features, starts: NDArray[np.int64], cue: int) -> tuple[int, int]:
    """Give the rows that a cue may report: its sentence, its neighbours in the paragraph, and quoted ones beyond."""
    sentence, paragraph = int(seen.sentence[cue]), seen.paragraph[cue]
    low = high = sentence
    for step in range(1, REACH + 1):
        at = sentence - step
        if at < 0 or seen.paragraph[starts[at]] != paragraph or not (step == 1 or _quoted(seen, starts, at)):
            break
        low = at
    for step in range(1, REACH + 1):
        at = sentence + step
        if at >= len(starts) - 1 or not (step == 1 or _quoted(seen, starts, at)):
            break
        if seen.paragraph[starts[at]] != paragraph and seen.state[starts[at]] != 2:
            break
        high = at
    return int(starts[low]), int(starts[high + 1])


def _quoted(seen: Features, starts: NDArray[np.int64], sentence: int) -> bool:
    return bool((seen.quote[starts[sentence] : starts[sentence + 1]] >= 0).any())


def _ways(seen: Features, cues: NDArray[np.int64], bounds: list[tuple[int, int]]) -> tuple[Ints, Ints]:
    """Climb from each cue to the root; at every step mark what hangs on the branches of that ancestor."""
    levels, branches = [], []
    order = np.argsort(seen.head, kind="stable")
    begin = np.searchsorted(seen.head[order], np.arange(len(seen) + 1))
    for cue, (start, end) in zip(cues.tolist(), bounds, strict=True):
        level = np.full(end - start, FAR, dtype=np.int32)
        branch = np.arange(start, end, dtype=np.int32)
        path = [cue]
        while len(path) < LEVELS and seen.head[path[-1]] != path[-1]:
            path.append(int(seen.head[path[-1]]))
        for climbed in range(len(path) - 1, -1, -1):
            at = path[climbed]
            for child in order[begin[at] : begin[at + 1]].tolist():
                left, right = max(seen.left[child], start) - start, min(seen.right[child], end - 1) + 1 - start
                level[left:right] = climbed
                branch[left:right] = child
            if start <= at < end:
                level[at - start], branch[at - start] = climbed, at
        levels.append(level)
        branches.append(branch)
    return np.concatenate(levels), np.concatenate(branches)


def _heads(seen: Features, cue: Ints, token: Ints) -> NDArray[np.int64]:
    """Find the pair of each pair's cue with the token's head: pairs of one cue stand in the order of their tokens."""
    own = np.arange(len(cue))
    found = own + seen.head[token] - token
    found = np.where((found >= 0) & (found < len(cue)), found, own)
    return np.where(cue[found] == cue, found, own)


def _distance(steps: Ints) -> Ints:
    """Class a signed distance: 0 for the cue itself, then classes of growing width on either side."""
    size = np.searchsorted(STEPS, np.abs(steps), side="right")
    return np.where(steps < 0, size + len(STEPS), size).astype(np.int32)


def _between(seen: Features, cue: Ints, token: Ints, opened: Ints) -> Ints:
    """Count passages from the cue to a quoted token: 0 not quoted, 1..3 after the cue, 4..6 before it, 7 around it."""
    ahead = np.clip(opened[token] - opened[cue], 0, 3)
    behind = np.clip(opened[cue] - opened[token] + 1, 1, 3) + 3
    found = np.where(token > cue, ahead, behind)
    found = np.where((seen.quote[cue] >= 0) & (seen.quote[token] == seen.quote[cue]), 7, found)
    return np.where(seen.quote[token] < 0, 0, np.maximum(found, 1)).astype(np.int32)
