"""How much: the amount that a text tells, as numbers."""

from dataclasses import dataclass
from math import isfinite


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount with its edges: "at least 40 tents" is 40 to None, "up to 50 persons" None to 50.

    ``low`` and ``high`` include their own value; None leaves that end open. ``unit`` is what is counted, in the text's
    words ("barrels a day", "per cent"), for money only its rate ("a year"); ``currency`` is an ISO 4217 code, None
    where it is no money or the text does not tell whose. ``approximate`` marks numbers that the text only comes near:
    "about 40", "dozens" (24 to None: the least that the word can mean).

    Raises:
        ValueError: if both ends are open, they are crossed or no numbers, or the currency is no code.
    """

    low: float | None
    """Least amount, itself included; none where that end is open."""
    high: float | None
    """Greatest amount, itself included; none where that end is open."""
    unit: str | None
    """What is counted, in the words of the text; of money its rate ("a year")."""
    currency: str | None
    """ISO 4217 code; none where it is no money or the text does not tell whose."""
    approximate: bool = False
    """Whether the text only comes near the number ("about 40")."""

    def __post_init__(self) -> None:
        """Let in only what can be an amount."""
        ends = [end for end in (self.low, self.high) if end is not None]
        if not ends or not all(map(isfinite, ends)) or ends != sorted(ends):
            raise ValueError(f"{self.low} to {self.high} is no amount")
        if self.currency is not None and not _is_code(self.currency):
            raise ValueError(f"{self.currency!r} is no ISO 4217 code")

    def __str__(self) -> str:
        """Say the amount: "at least 1,000 troops", "3,000,000 to 5,000,000 EUR a year"."""
        low, high = (_number(end, approximate=self.approximate) for end in (self.low, self.high))
        if low and high:
            ends = low if low == high else f"{low} to {high}"
        else:
            ends = f"at least {low}" if low else f"up to {high}"
        return " ".join(part for part in (ends, self.currency, self.unit) if part)


def _number(end: float | None, *, approximate: bool) -> str:
    if end is None:
        return ""
    number = f"{end:,.4f}".rstrip("0").rstrip(".")
    return f"about {number}" if approximate else number


def _is_code(text: str) -> bool:
    return len(text) == 3 and text.isascii() and text.isalpha() and text.isupper()
