"""What one text is compared with others by, be it kept or not."""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass

from parley.cleaning.copies.press import load_press
from parley.cleaning.copies.prints import NUMBERS, WIDTH, Print, agreement, bands, copied, parts_of, print_of, signature

MADE = "1:"
"""Begins every sketch: which way it was made. One that was made in another way is compared with none."""
AGREED = 0.35
"""Of the numbers of two signatures, at least so many agree where one text is a copy of the other and not kept."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A text as it is compared: its signature, and where it is kept whole its print too.

    ``keys`` are numbers of which copies share at least one; a text without words has none. ``credit`` is the agency or
    outlet that it says it is by.
    """

    keys: tuple[int, ...]
    credit: str | None
    made: bytes
    printed: Print | None

    @property
    def sketch(self) -> str:
        """What can be kept of a text that is not: its copies are found by it, its words are not told."""
        return MADE + b64encode(self.made).decode() if self.made else ""

    def copied(self, other: Likeness) -> float | None:
        """Say how much of the shorter text was taken over (0 to 1), or None where neither is a copy of the other.

        Where one of them is not kept it is how much of both is the same: copies that were shortened to less than a
        third, or edited much, are not told then.
        """
        if self.printed and other.printed:
            return copied(self.printed, other.printed)
        share = agreement(self.made, other.made) if self.made and other.made else 0.0
        return round(share, 2) if share >= AGREED else None


def likeness(text: str, byline: str | None, sketch: str | None = None) -> Likeness:
    """Take what a text is compared by.

    Args:
        text: the prose, as far as it is kept.
        byline: as the article tells it.
        sketch: what was kept of the whole text, where no more of it was allowed; empty where that was not made.
    """
    credit = load_press().credited_in(text, byline)
    if sketch is not None:
        made = _made(sketch)
        return Likeness(tuple(bands(made)), credit, made, None)
    parts = parts_of(text)
    made = signature(parts) if parts else b""
    return Likeness(tuple(bands(made)), credit, made, print_of(parts))


def _made(sketch: str) -> bytes:
    """Give the signature of a sketch, or nothing where it was made in another way."""
    made = b64decode(sketch.removeprefix(MADE)) if sketch.startswith(MADE) else b""
    return made if len(made) == NUMBERS * WIDTH else b""
