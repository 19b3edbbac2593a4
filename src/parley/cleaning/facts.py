"""What is known about an article, each fact with its origin; the first to tell wins."""

from __future__ import annotations

from dataclasses import dataclass, field

from parley.cleaning.decode import plain, unescaped
from parley.records import Origin


def one_line(value: str) -> str:
    """Write a fact on one line, with no character that a terminal or a table takes for an order."""
    return " ".join(plain(unescaped(value)).split())


@dataclass(slots=True)
class Facts:
    """Title, byline, outlet and date as they are found out, each once."""

    told: dict[str, tuple[str, Origin]] = field(default_factory=dict)

    def tell(self, fact: str, value: str | None, origin: Origin) -> None:
        """Keep a fact unless it is known already, or says nothing."""
        if value and one_line(value) and fact not in self.told:
            self.told[fact] = (one_line(value), origin)

    def value(self, fact: str) -> str | None:
        """Give a fact, or None."""
        return self.told[fact][0] if fact in self.told else None

    def origin(self, fact: str) -> Origin | None:
        """Give where a fact comes from, or None where it is not known."""
        return self.told[fact][1] if fact in self.told else None
