"""Annotated articles on the main path: they are read exactly as if they came in as JSON Lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from parley.analysis import Marked
from parley.flow.follow import read_all
from parley.flow.how import How
from parley.intake import Input, InputKind
from parley.records import Reading


def read_marked(
    marked: Sequence[Marked], *, how: How | None = None, jobs: int = 1, tell: Callable[[str], None]
) -> Iterator[tuple[Marked, Reading | None]]:
    """Read annotated articles without their annotations; one that cannot be read comes with None.

    Args:
        marked: the annotated articles.
        how: the parser to use.
        jobs: processes that read.
        tell: is told why an article cannot be read.
    """
    outcomes = read_all(map(_input, marked), how=how, jobs=jobs)
    for article, outcome in zip(marked, outcomes, strict=True):
        if isinstance(outcome, Reading):
            yield article, outcome
        else:
            tell(f"counted as read without findings: {outcome}")
            yield article, None


def _input(marked: Marked) -> Input:
    """Give the article as intake gives a line of a collection."""
    return Input(
        where=marked.id,
        raw=marked.text.encode(),
        kind=InputKind.ARTICLE,
        charset="utf-8",
        id=marked.id,
        url=marked.url,
        outlet=marked.outlet,
        title=marked.title,
        published=marked.published,
    )
