"""Which currency a phrase names: by its sign, its full name (Unicode CLDR), its ISO 4217 code, or one word alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from parley.reading.amounts.load import load_currency_words
from parley.reading.amounts.words import Words, longest, low_at, words_of

Name = tuple[str, ...]


def currency_at(words: Words, at: int) -> tuple[str | None, int] | None:
    """Read the name of a currency at a word.

    Returns:
        The ISO 4217 code, None where several currencies have the name, with where it ends; None where no name stands.
    """
    found = longest(words, at, _names())
    if found is None:
        return _code(words, at)
    code, end = found
    told = load_currency_words()
    word = low_at(words, end - 1)
    if low_at(words, end) in told.never.before:
        return None
    if end == at + 1 and word in told.alone:
        is_weight = told.alone[word] == "GBP" and low_at(words, end) in told.never.weight
        return (None, end) if is_weight else (_named(words, word) or told.alone[word], end)
    return code or None, end


def currency_of_sign(words: Words, at: int) -> str | None:
    """Give the currency of a sign: that of "$" is the dollar that the phrase names besides, else the US dollar."""
    told = load_currency_words()
    meant = told.signs.get(words[at].text) or ""
    return _named(words, meant) or told.alone[meant] if meant in told.alone else meant or None


def is_sign(words: Words, at: int) -> bool:
    """Say whether a word is a sign of money."""
    return at < len(words) and words[at].text in load_currency_words().signs


def _named(words: Words, noun: str) -> str | None:
    """Find the currency of a kind whose state the phrase names: "$5 million Canadian"."""
    told = _states(noun.rstrip("s"))
    for at in range(len(words)):
        found = longest(words, at, told)
        if found is not None:
            return found[0]
    return None


def _code(words: Words, at: int) -> tuple[str | None, int] | None:
    """Read a code in capitals, "EUR"; those that are also words are none."""
    code = words[at].text if at < len(words) else ""
    known = code in _current() and code not in load_currency_words().never.codes
    return (code, at + 1) if known else None


@lru_cache(maxsize=1)
def _current() -> dict[str, tuple[Name, ...]]:
    """Give the currencies that are legal tender somewhere now, each with its names in the singular and the plural."""
    from babel.core import get_global  # noqa: PLC0415  (only who meets an amount pays for the tables)
    from babel.numbers import get_currency_name  # noqa: PLC0415

    told = get_global("territory_currencies")
    codes = {code for spans in told.values() for code, _, end, tender in spans if tender and end is None}
    return {
        code: tuple({_words(get_currency_name(code, count=count, locale="en")) for count in (1, 2)})
        for code in sorted(codes)
    }


def _words(name: str) -> Name:
    return tuple(word.low for word in words_of(name))


@lru_cache(maxsize=1)
def _names() -> dict[Name, str]:
    """Give every name with its code, "" where several currencies share it."""
    told = load_currency_words()
    held: dict[Name, str] = {}
    for code, name in _every():
        held[name] = code
    for code, name in _every():
        if len(name) > 1 and name[-1] not in told.never.alone:
            held[name[-1:]] = "" if held.get(name[-1:], code) != code else code
    held |= {_words(name): code for name, code in told.names.items()}
    return held | {(word,): "" for word in told.shared}


def _every() -> Iterator[tuple[str, Name]]:
    """Give code and name of every currency, also by the other spellings of its word."""
    other = {of: word for word, of in load_currency_words().spellings.items()}
    for code, names in _current().items():
        for name in names:
            yield code, name
            if name[-1] in other:
                yield code, (*name[:-1], other[name[-1]])


@lru_cache(maxsize=8)
def _states(noun: str) -> dict[Name, str]:
    """Give the states whose currency has a name, with its code: "canadian" for "dollar"."""
    return {name[:-1]: code for code, name in _every() if name[-1] == noun and len(name) > 1}
