"""Numbers in digits and words: "1.2 million", "thirty-two", "half a million", "two thirds", "tens of thousands"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from parley.reading.amounts.load import load_edges, load_numbers
from parley.reading.amounts.words import Words, longest, low_at

DASHES = frozenset("-\u2013\u2014")

LONGEST = 18
"""Characters of the longest number in digits: what is longer counts nothing."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and where it ends; ``scale`` is what its last word multiplied by.

    ``open`` marks the least of a number that is not told; ``share`` a part of a whole.
    """

    value: float
    end: int
    scale: float = 1.0
    open: bool = False
    share: bool = False


def numeral_at(words: Words, at: int, *, money: bool = False) -> Numeral | None:
    """Read the number that begins at a word, None where none does; ``money`` where a sign of money stands before."""
    found = _untold(words, at) or _share(words, at) or _digits(words, at, money=money) or _spelled(words, at)
    return _scaled(words, found) if found is not None else None


def _untold(words: Words, at: int) -> Numeral | None:
    """Read "hundreds", "several", "tens of thousands"."""
    found = longest(words, at, load_edges().untold)
    if found is None:
        return None
    vague, end = found
    if low_at(words, end) == "of" and (more := longest(words, end + 1, load_edges().untold)) and more[0].scale:
        return Numeral(vague.low * more[0].scale, more[1], more[0].scale, open=True)
    if low_at(words, end) == "of" and low_at(words, end + 1) in load_numbers().scales:
        end += 1
    return Numeral(vague.low, end, open=True)


def _share(words: Words, at: int) -> Numeral | None:
    """Read "half a million", "a quarter of", "two thirds of", "half the"."""
    fractions, scales = load_numbers().fractions, load_numbers().scales
    start = at + 1 if low_at(words, at) in {"a", "one"} else at
    count = load_numbers().words.get(low_at(words, at), 1.0)
    if count > 1:
        start = at + 2 if low_at(words, at + 1) in DASHES else at + 1
    part = fractions.get(low_at(words, start))
    if part is None or (start == at and low_at(words, at) != "half"):
        return None
    end = start + 1
    if low_at(words, end) in {"a", "of"} and low_at(words, end + 1) in scales:
        return Numeral(part, end + 1)
    if low_at(words, end) in scales:
        return Numeral(part, end)
    of_whole = low_at(words, end) == "of" or low_at(words, end) in load_edges().words.whole
    return Numeral(round(count * part, 4), end, share=True) if of_whole or end == len(words) else None


def _digits(words: Words, at: int, *, money: bool) -> Numeral | None:
    """Read digits with a letter that may touch them: "1,500", "1.5bn", "300m"; also "1/3"."""
    text = low_at(words, at)
    if not text[:1].isdigit() or len(text) > LONGEST:
        return None
    value, end = _plain(text), at + 1
    below = low_at(words, end + 1) if low_at(words, end) == "/" else ""
    if below.isdigit() and len(below) <= LONGEST and int(below):
        return Numeral(round(value / int(below), 4), end + 2, share=True)
    scale = _letter(words, end, money=money)
    return Numeral(value * scale, end + 1, scale) if scale else Numeral(value, end)


def _letter(words: Words, at: int, *, money: bool) -> float | None:
    """Give what a letter that touches its digits multiplies by; "300m" alone are metres."""
    letter = low_at(words, at)
    if letter not in load_numbers().attached or not words[at].close:
        return None
    multiplies = money or letter not in load_numbers().either or at + 1 < len(words)
    return load_numbers().attached[letter] if multiplies else None


def _plain(digits: str) -> float:
    return float("".join(char for char in digits if char.isdigit() or char == "."))


def _spelled(words: Words, at: int) -> Numeral | None:
    """Read number words up to the first scale: "thirty-two", "two and a half", "a" before "dozen"."""
    held, scales = load_numbers().words, load_numbers().scales
    if low_at(words, at) in {"a", "another"} and low_at(words, at + 1) in scales:
        return Numeral(1.0, at + 1)
    if low_at(words, at) not in held:
        return None
    value, end = held[low_at(words, at)], at + 1
    ones = end + 1 if low_at(words, end) in DASHES else end
    if value >= 20 and held.get(low_at(words, ones), 10) < 10:
        return Numeral(value + held[low_at(words, ones)], ones + 1)
    if [low_at(words, end + step) for step in range(3)] == ["and", "a", "half"]:
        return Numeral(value + 0.5, end + 3)
    return Numeral(value, end)


def _scaled(words: Words, found: Numeral) -> Numeral:
    """Multiply a number by the words that follow it: "five hundred thousand", "two hundred and fifty"."""
    if found.share:
        return found
    scales, held = load_numbers().scales, load_numbers().words
    value, end, scale = found.value, found.end, found.scale
    if low_at(words, end) in DASHES and low_at(words, end + 1) in scales:
        end += 1
    while (word := low_at(words, end)) in scales:
        value, scale, end = value * scales[word], scales[word], end + 1
        rest = end + 1 if low_at(words, end) == "and" else end
        low = _spelled(words, rest) if scale <= 1000 and low_at(words, rest) in held else None
        more = _scaled(words, low) if low is not None else None
        if more is not None:
            fits = more.value < scale
            return replace(more, value=value + more.value) if fits else replace(found, value=value, end=end)
    return replace(found, value=value, end=end, scale=scale)
