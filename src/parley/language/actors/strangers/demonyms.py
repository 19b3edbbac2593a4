"""Adjectives and peoples of countries that the registry does not know."""

from __future__ import annotations

DEMONYMS = ("ian", "an", "n", "ese", "ish", "i", "ic")
"""Ends by which the name of a country becomes its adjective."""


def is_adjective_of(word: str, country: str) -> bool:
    """Say whether a folded word may be the adjective, or the people, of a country: "ruritanians" of "ruritania"."""
    if word.removesuffix("s") == country.removesuffix("s") or " " in country:
        return False
    return any(
        len(stem) >= 4 and country.startswith(stem[:-1]) and abs(len(country) - len(stem)) <= 2
        for end in DEMONYMS
        if (stem := word.removesuffix("s").removesuffix(end)) != word
    )
