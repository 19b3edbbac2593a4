"""The facts of a ledger, taken from the threads that have a rare word of what is asked, not from all."""

from __future__ import annotations

from datetime import datetime

from parley.analysis.facts.fact import Fact, Facts, Tells, clue, spare
from parley.analysis.facts.told import facts_in, told_facts
from parley.ledger import Ledger, Tier, lines_of, spread, threads_saying


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
        self._seen: set[str] = set()
        self._threads: set[str] = set()
        self._spread: dict[str, int] = {}

    def near(self, words: frozenset[str], share: float, tells: Tells) -> list[Fact]:
        """Give the facts of that kind that say at least that share (0 to 1) of the words, in the order of time."""
        if words and not self._whole:
            self._load(words, spare(words, share) + 1, tells)
        return super().near(words, share, tells)

    def _load(self, said: frozenset[str], allowed: int, tells: Tells) -> None:
        """Take in all that has one of the rarest words: who says enough of them says one of these."""
        words = {clue(word, tells) for word in said}
        self._spread |= spread(self._ledger, sorted(words - self._spread.keys() - self._seen))
        rare = sorted(words, key=lambda word: (0 if word in self._seen else self._spread[word], word))[:allowed]
        if fresh := set(rare) - self._seen:
            self._seen |= fresh
            threads = threads_saying(self._ledger, fresh) - self._threads
            self._threads |= threads
            for line in lines_of(self._ledger, threads, known_at=self._known_at):
                self.take(facts_in(line))
