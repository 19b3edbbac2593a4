"""From chances to attributions."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from parley.language.speech.draft import Draft
from parley.language.speech.learned.features import Features
from parley.language.speech.learned.scores import CONTENT, CUE, SOURCE, Scores
from parley.language.speech.learned.weights import Floats, Weights

Rows = NDArray[np.integer]


def decode(seen: Features, scores: Scores, weights: Weights, least: float) -> Iterator[Draft]:
    """Give the attributions whose chance is at least ``least``, in the order of their cues."""
    pairs = scores.pairs
    if not len(pairs):
        return
    cues, starts = np.unique(pairs.cue, return_index=True)
    for cue, rows in zip(cues.tolist(), np.split(np.arange(len(pairs)), starts[1:]), strict=True):
        roles, tokens = scores.roles[rows], pairs.token[rows]
        best = roles.argmax(axis=1)
        content = (best == CONTENT) & (roles[:, CONTENT] >= weights.number("least_content"))
        if not content.any():
            continue
        chance = float(scores.cue[cue]) * _overlap(roles[:, CONTENT], content)
        if chance < least:
            continue
        source = (roles[:, SOURCE] >= weights.number("least_source")) & ~content
        own = (best == CUE) & ~content & ~source
        yield _draft(seen, cue, (tokens[source], tokens[own], tokens[content]), chance)


def _overlap(chances: Floats, chosen: NDArray[np.bool_]) -> float:
    """Give the share of the true content's and the chosen tokens' union that both are expected to hold."""
    inside = float(chances[chosen].sum())
    return inside / (int(chosen.sum()) + float(chances.sum()) - inside)


def _draft(seen: Features, cue: int, parts: tuple[Rows, Rows, Rows], chance: float) -> Draft:
    source, own, content = parts
    head = _top(seen, source)
    return Draft(
        source=_places(seen, source),
        cue=_places(seen, own) | _places(seen, np.setdiff1d([cue], np.concatenate([source, content]))),
        content=_places(seen, content),
        source_head=int(seen.place[head]) if head is not None else None,
        cue_head=int(seen.place[cue]),
        rule="learned",
        confidence=chance,
    )


def _top(seen: Features, rows: Rows) -> int | None:
    """Give the row that governs the others: the one whose head is not among them and that governs the most."""
    tops = rows[~np.isin(seen.head[rows], rows) & ~seen.punct[rows]]
    if not len(tops):
        return None
    return int(tops[np.argmax(seen.right[tops] - seen.left[tops])])


def _places(seen: Features, rows: Rows) -> frozenset[int]:
    return frozenset(seen.place[rows].tolist())
