"""What an amount counts: "troops", "barrels a day", "per cent"; of money only the rate, "a year"."""

from __future__ import annotations

from dataclasses import dataclass

from parley.reading.amounts.load import load_edges, load_numbers
from parley.reading.amounts.numerals import DASHES
from parley.reading.amounts.words import Words, longest, low_at

LONGEST = 6
"""Words of the longest unit: more are a clause."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted, None where nothing is told, with the word behind it; ``measures`` where it says how much."""

    text: str | None
    end: int
    measures: bool = False


def unit_at(words: Words, at: int, *, money: bool, share: bool) -> Unit:
    """Read the unit behind a number, in small letters."""
    told = load_edges().words
    percent = longest(words, at, told.percents)
    if percent is not None:
        return Unit("per cent", percent[1], measures=True)
    if money:
        return _rate(words, at)
    start = at + 1 if low_at(words, at) in DASHES or (low_at(words, at) == "of" and not share) else at
    end = _end(words, start)
    unit = "".join(word.low if word.close else f" {word.low}" for word in words[start:end]).strip()
    if unit in load_numbers().either and words[start].close:
        return Unit(load_numbers().either[unit], end, measures=True)
    measures = share or any(word.low in told.measuring for word in words[start:end])
    return Unit(unit, end, measures or _is_rate(words, end - 2)) if unit else Unit(None, at)


def _rate(words: Words, at: int) -> Unit:
    """Find what money is paid for each of: "a year", "per barrel", "annually"."""
    for start in range(at, min(at + LONGEST, len(words))):
        if words[start].low in load_edges().words.rate_words:
            return Unit(words[start].low, start + 1, measures=start == at)
        if _is_rate(words, start):
            return Unit(f"{words[start].low} {words[start + 1].low}", start + 2, measures=start == at)
    return Unit(None, at)


def _is_rate(words: Words, at: int) -> bool:
    """Say whether "a year" or "per head" stands at a word."""
    told = load_edges().words
    return low_at(words, at) in told.by and low_at(words, at + 1) in told.rates


def _end(words: Words, start: int) -> int:
    """Find where the words of a unit end; "a" belongs to it where a rate follows."""
    told = load_edges().words
    end = start
    while end < len(words) and end - start < LONGEST:
        word = words[end]
        if _is_rate(words, end):
            return end + 2
        joins = start < end < len(words) - 1 and word.low in DASHES and word.close  # "state-owned"
        if not joins and (word.low in told.stops or not word.low[0].isalpha() or word.low in told.by):
            break
        end += 1
    return end
