"""The facts of a ledger, taken from the threads that have a rare word of what is asked, not from all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from parley.analysis.facts.fact import NO_WORDS, Fact, Facts, Tells, clue, spare
from parley.analysis.facts.told import facts_in, told_facts
from parley.ledger import Ledger, Tier, lines_of, spread, threads_saying

FEW = 100
"""Threads of rare words that are looked at without asking what else they say."""


class KeptFacts(Facts):
    """Finds what ``Facts(told_facts(ledger))`` finds.

    Args:
        ledger: where they are kept.
        known_at: the moment of record time, by default now.
    """

    def __init__(self, ledger: Ledger, known_at: datetime | None = None) -> None:
        # What one tier alone tells is not kept, so there all of it has to be looked at.
        self._whole = ledger.tier is not Tier.ALL
        super().__init__(told_facts(ledger, known_at=known_at) if self._whole else ())
        self._ledger, self._known_at = ledger, known_at
        self._asked: set[tuple[frozenset[str], float, Tells, frozenset[str]]] = set()
        self._seen: set[str] = set()
        self._threads: set[str] = set()
        self._spread: dict[str, int] = {}

    def near(self, words: frozenset[str], share: float, tells: Tells, also: frozenset[str] = NO_WORDS) -> list[Fact]:
        """Give the facts of that kind that say at least that share (0 to 1) of the words, in the order of time.

        ``also`` are words that they all say.
        """
        asked = words, share, tells, also
        if words and not self._whole and asked not in self._asked:
            self._asked.add(asked)
            self._load(words, spare(words, share), tells, also)
        return super().near(words, share, tells, also)

    def _load(self, said: frozenset[str], spared: int, tells: Tells, also: frozenset[str]) -> None:
        """Take in all that has one of the rarest words: who says enough of them says one of these.

        Where these are in many threads, only those are looked at that have enough of the words.
        """
        words, others = ({clue(word, tells) for word in some} for some in (said, also))
        self._spread |= spread(self._ledger, sorted((words | others) - self._spread.keys() - self._seen))
        rare = self._rarest(words, spared + 1)
        one = self._rarest(others, 1)
        fresh = min((set(some) - self._seen for some in (rare, one) if some), key=self._threads_of)
        if not fresh:
            return
        if self._threads_of(fresh) <= FEW:
            self._seen |= fresh
            threads = threads_saying(self._ledger, fresh)
        else:
            threads = threads_saying(self._ledger, fresh, words, len(words) - spared)
            threads &= threads_saying(self._ledger, fresh, others, len(others)) if len(others) > 1 else threads
        threads -= self._threads
        self._threads |= threads
        for line in lines_of(self._ledger, threads, known_at=self._known_at):
            self.take(facts_in(line))

    def _rarest(self, words: Iterable[str], number: int) -> list[str]:
        return sorted(words, key=lambda word: (0 if word in self._seen else self._spread[word], word))[:number]

    def _threads_of(self, words: Iterable[str]) -> int:
        """Count the threads of words at most."""
        return sum(self._spread[word] for word in words)
