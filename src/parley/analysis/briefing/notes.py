"""Numbering what bears the sentences of a brief out: each sentence of an article once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from parley.analysis.briefing.model import Note
from parley.analysis.changes.change import Bears

MOST = 3
"""Notes of one sentence: the first and the latest."""


class Notes:
    """Gives numbers to witnesses, in the order in which they are asked for."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], tuple[int, Bears]] = {}

    def of(self, witnesses: Iterable[Bears]) -> tuple[int, ...]:
        """Give the numbers of some witnesses; of many, the first and the latest."""
        told = list(witnesses)
        some = told if len(told) <= MOST else [told[0], *told[-(MOST - 1) :]]
        return tuple(dict.fromkeys(self._number(one) for one in some))

    def articles(self) -> frozenset[str]:
        """Give the articles that are named."""
        return frozenset(article for article, _ in self._kept)

    def listed(self, addresses: Mapping[str, str]) -> tuple[Note, ...]:
        """Give the notes in order, each with its address where the article has one."""
        return tuple(
            Note(number, one.text, one.outlet, one.article, one.published, addresses.get(one.article), one.record)
            for number, one in self._kept.values()
        )

    def _number(self, one: Bears) -> int:
        return self._kept.setdefault((one.article, one.text), (len(self._kept) + 1, one))[0]
