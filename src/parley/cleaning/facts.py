"""What is known about an article, each fact with its origin; the first to tell wins."""

from __future__ import annotations

from dataclasses import dataclass, field

from parley.records import Origin


@dataclass(slots=True)
class Facts:
    """Title, byline, outlet and date as they are found out, each once."""

    told: dict[str, tuple[str, Origin]] = field(default_factory=dict)

    def tell(self, fact: str, value: str | None, origin: Origin) -> None:
        """Keep a fact unless it is known already, or says nothing."""
        if value and value.strip() and fact not in self.told:
            self.told[fact] = (" ".join(value.split()), origin)

    def value(self, fact: str) -> str | None:
        """Give a fact, or None."""
        return self.told[fact][0] if fact in self.told else None

    def origin(self, fact: str) -> Origin | None:
        """Give where a fact comes from, or None where it is not known."""
        return self.told[fact][1] if fact in self.told else None
