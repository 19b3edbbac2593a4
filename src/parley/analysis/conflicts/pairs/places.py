"""Whether two reports name two places, or one more and less exactly."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from parley.analysis.scoring.words import content_words, fold
from parley.cleaning.lexicon import parse_lexicon


class Places(BaseModel):
    """What lies in what, with examples of our own: two names of one place each."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    examples: tuple[tuple[str, str], ...]
    within: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def load_places() -> Places:
    """Load what lies in what.

    Raises:
        BadLexicon: naming what breaks the schema.
    """
    text = (files("parley.analysis.conflicts.pairs") / "places.toml").read_text(encoding="utf-8")
    return parse_lexicon(text, Places, where="places.toml")


@lru_cache(maxsize=1)
def _around() -> dict[str, frozenset[str]]:
    """Give for each place, folded, those that it lies in."""
    found: dict[str, set[str]] = {}
    for name, inside in load_places().within.items():
        for place in inside:
            found.setdefault(_bared(place), set()).add(_bared(name))
    return {place: frozenset(around) for place, around in found.items()}


def two_places(one: str, other: str) -> bool:
    """Say whether two names are surely two places.

    They are none where one lies in the other, nor where one is wide (a country) and it is not known where the other is,
    nor where one is no name at all ("a hotel").
    """
    left, right = _bared(one), _bared(other)
    if left == right or content_words(left) & content_words(right) or not (_is_name(one) and _is_name(other)):
        return False
    if left in _in(right) or right in _in(left):
        return False
    return all(_is_known(place) or not _is_wide(against) for place, against in ((left, right), (right, left)))


def _is_known(place: str) -> bool:
    return place in _around() or _is_wide(place)


def _is_wide(place: str) -> bool:
    return any(place in around for around in _around().values())


def _is_name(place: str) -> bool:
    return place.removeprefix("the ")[:1].isupper()


def _in(place: str) -> set[str]:
    """Give every place around a place."""
    found: set[str] = set()
    at = {place}
    while at:
        at = {wide for one in at for wide in _around().get(one, ())} - found
        found |= at
    return found


def _bared(place: str) -> str:
    return fold(place).removeprefix("the ").strip()
