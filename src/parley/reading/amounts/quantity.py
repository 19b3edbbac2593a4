"""The amount that a phrase tells: its number or range, its edges, its currency or unit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from parley.reading.amounts.currencies import currency_at, currency_of_sign, is_sign
from parley.reading.amounts.load import Edge, load_edges
from parley.reading.amounts.numerals import DASHES, Numeral, numeral_at
from parley.reading.amounts.unit import unit_at
from parley.reading.amounts.words import Words, longest, low_at, words_of
from parley.records import Quantity


@dataclass(frozen=True, slots=True)
class _Sum:
    """A number with its money: where it begins and ends, and whether money stands at it, whose or not.

    ``sign`` is a sign of money that tells no one currency, such as "¥".
    """

    number: Numeral
    start: int
    end: int
    currency: str | None = None
    money: bool = False
    sign: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount with the characters that tell it: edges, number, and what measures it, but not what is counted."""

    quantity: Quantity
    start: int
    end: int


def quantity_of(phrase: str) -> Quantity | None:
    """Read the first amount of a phrase: "at least 1,000 troops", "between 3 and 5 billion euros", "€1.5bn".

    Returns:
        The amount, or None where the phrase tells none.
    """
    amount = amount_in(phrase)
    return amount.quantity if amount else None


def amount_in(phrase: str, *, at: int = 0, not_before: int = 0) -> Amount | None:
    """Find the first amount whose number begins at a character or later.

    ``not_before`` is the first character that may belong to its edges: "hand over | six boats".
    """
    words = words_of(phrase)
    for place, word in enumerate(words):
        low = _sum_at(words, place) if word.start >= at else None
        if low is not None:
            first = next((number for number, other in enumerate(words) if other.start >= not_before), 0)
            return _amount(words, low, _end_of_range(words, low), first)
    return None


def _sum_at(words: Words, at: int) -> _Sum | None:
    """Read a number with the sign, code or name of its money."""
    sign = is_sign(words, at)
    code = None if sign else _code_before(words, at)
    start = at + 1 if sign or code else at
    number = numeral_at(words, start, money=sign or code is not None)
    if number is None:
        return None
    if sign:
        currency = currency_of_sign(words, at)
        return _Sum(number, at, number.end, currency, money=True, sign=None if currency else words[at].text)
    if code:
        return _Sum(number, at, number.end, code, money=True)
    return _with_name(words, _Sum(number, at, number.end))


def _code_before(words: Words, at: int) -> str | None:
    """Give the code of a currency that stands before digits: "EUR 5 million"."""
    if low_at(words, at + 1)[:1].isdigit() and words[at].text.isupper():
        named = currency_at(words, at)
        return named[0] if named and named[1] == at + 1 else None
    return None


def _with_name(words: Words, told: _Sum) -> _Sum:
    """Add the currency that is named behind a number: "5 billion euros", "a 3-billion-dollar loan", "5bn of euros"."""
    at = told.end
    while low_at(words, at) in DASHES or (low_at(words, at) == "of" and told.number.open):
        at += 1
    named = currency_at(words, at)
    if named is None or named[0] is None:
        return told
    return replace(told, end=named[1], currency=named[0], money=True)


def _end_of_range(words: Words, low: _Sum) -> _Sum | None:
    """Read the second number of "3 to 5 billion", "between 3 and 5", "10,000-15,000", "$200m or $300m"."""
    joins = {"to", "or", *DASHES}
    if "between" in (low_at(words, low.start - 1), low_at(words, low.start - 2)):
        joins = {"and"}
    if low_at(words, low.end) not in joins:
        return None
    high = _sum_at(words, low.end + 1)
    if high is None or high.start != low.end + 1 or high.number.open or high.number.share != low.number.share:
        return None
    return high if high.number.value > low.number.value else None


def _amount(words: Words, low: _Sum, high: _Sum | None, first: int) -> Amount:
    """Put numbers, edges, currency and unit together; no edge begins before the word ``first``."""
    last = high or low
    edges, start = _before(words, low.start, first)
    end = _behind(words, last.end, edges)
    unit = unit_at(words, end, money=low.money or last.money, share=last.number.share)
    final = _behind(words, unit.end, edges)
    ends = _ends(low.number, high.number if high else None, edges)
    vague = low.number.open or any(edge.approximate for edge in edges)
    quantity = Quantity(*ends, unit.text or last.sign, low.currency or last.currency, approximate=vague)
    end = final if unit.measures or final > unit.end else end
    return Amount(quantity, words[start].start, words[end - 1].end)


def _ends(low: Numeral, high: Numeral | None, edges: list[Edge]) -> tuple[float | None, float | None]:
    """Open the ends that the words leave open; a lower number shares the scale of the upper: "3 to 5 billion"."""
    if high is not None:
        shares = low.scale == 1 and high.scale > 1 and low.value * high.scale < high.value
        return low.value * (high.scale if shares else 1), high.value
    keeps = {edge.keeps for edge in edges}
    if low.open:
        return low.value, None
    return (None if "high" in keeps else low.value), (None if "low" in keeps and "high" not in keeps else low.value)


def _before(words: Words, at: int, first: int) -> tuple[list[Edge], int]:
    """Give the edges that stand right before a number, the nearest first ("up to some 300"), with where they begin."""
    told: list[Edge] = []
    while (found := _ending_at(words, at, first)) is not None:
        told.append(found[0])
        at = found[1]
    return told, at


def _ending_at(words: Words, end: int, first: int) -> tuple[Edge, int] | None:
    """Find the longest edge that ends at a word, with where it begins."""
    held = load_edges().before
    for start in range(max(first, end - 5), end):
        edge = held.get(tuple(word.low for word in words[start:end]))
        if edge is not None:
            return edge, start
    return None


def _behind(words: Words, at: int, edges: list[Edge]) -> int:
    """Add the edge that stands behind a number or its unit ("500 or more", "40 tents at least"); give where it ends."""
    found = longest(words, at, load_edges().behind)
    if found is None:
        return at
    edges.append(found[0])
    return found[1]
