"""What a model told of an article, what was refused and why, and the tokens that it took: one line, and read back.

The line stands among the warnings of the reading, so that nothing that was left out is left out silently.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from parley.reading.model.refusal import Refusal

LINE = re.compile(r"model: (\d+) told, (\d+) refused(?: \(([^)]*)\))?; tokens (\d+) \+ (\d+)$")


@dataclass
class Account:
    """Records that were told, refusals by reason, and tokens of questions and answers; accounts add up."""

    told: int = 0
    refused: Counter[Refusal] = field(default_factory=Counter)
    asked_tokens: int = 0
    told_tokens: int = 0
    articles: int = 0

    def __iadd__(self, other: Account) -> Account:
        self.told += other.told
        self.refused.update(other.refused)
        self.asked_tokens += other.asked_tokens
        self.told_tokens += other.told_tokens
        self.articles += other.articles
        return self

    def line(self) -> str:
        """Write the account of an article."""
        reasons = ", ".join(f"{why.value} {count}" for why, count in sorted(self.refused.items()) if count)
        because = f" ({reasons})" if reasons else ""
        tokens = f"tokens {self.asked_tokens} + {self.told_tokens}"
        return f"model: {self.told} told, {self.refused.total()} refused{because}; {tokens}"

    def summary(self, price: tuple[float, float] | None = None) -> str:
        """Say what became of all that was told; ``price``: a million tokens of questions, and of answers."""
        refused = self.refused.total()
        share = f" ({refused / self.told:.0%})" if self.told else ""
        reasons = "".join(f"; {why.value}: {count}" for why, count in self.refused.most_common() if count)
        cost = f", {self._cost(price):.4f} by the price" if price else ""
        tokens = f"{self.asked_tokens:,} + {self.told_tokens:,} tokens{cost}"
        return f"the model told {self.told} records, {refused} were refused{share}{reasons}; {tokens}"

    def _cost(self, price: tuple[float, float]) -> float:
        return (self.asked_tokens * price[0] + self.told_tokens * price[1]) / 1e6


def account_of(warnings: Iterable[str]) -> Account | None:
    """Read the account back out of the warnings of a reading; None where no model was asked."""
    for warning in warnings:
        found = LINE.match(warning)
        if found:
            return Account(int(found[1]), _reasons(found[3] or ""), int(found[4]), int(found[5]), 1)
    return None


def _reasons(told: str) -> Counter[Refusal]:
    """Read reasons with their counts; a reason may have commas of its own."""
    counts: Counter[Refusal] = Counter()
    for why in Refusal:
        found = re.search(rf"(?:^|, ){re.escape(why.value)} (\d+)(?:,|$)", told)
        if found:
            counts[why] = int(found[1])
    return counts
