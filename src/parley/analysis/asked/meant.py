"""Which of the names and phrases that a ledger knows a user's words mean.

People type what they remember: a surname, an alias of the dossier, another spelling, one word of an issue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.fuzz import WRatio, ratio

from parley.analysis.identity import Identity
from parley.analysis.scoring.words import content_words, fold

SPELLED = 88
"""How alike (0 to 100) a typed word and a word of a name are at least: "Zelensky" and "Zelenskyy"."""

LONG = 5
"""Letters that a word has at least that may be spelled otherwise."""

NEAR, SHOWN = 60, 3
"""How alike (0 to 100) a name is at least that is offered where nothing is meant, and how many are."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The known names that are meant; where none is, the nearest ones."""

    asked: str
    names: frozenset[str]
    near: tuple[str, ...] = ()


def actors_meant(asked: str, known: Iterable[str], identity: Identity) -> Meant:
    """Find the actors that a typed name means: by name, alias or judgement first, then by spelling, then by a part."""
    names = sorted(set(known))

    def surely(name: str) -> bool:
        link = identity.actor(asked, name)
        return link is not None and link.score == 1

    def spelled(name: str) -> bool:
        return identity.actor(asked, name, persons=True) is not None

    def partly(name: str) -> bool:
        words = fold(name).replace(":", " ").split()
        return all(any(_alike(word, other) for other in words) for word in fold(asked).split())

    return _first(asked, names, (surely, spelled, partly))


def outlets_meant(asked: str, known: Iterable[str]) -> Meant:
    """Find the outlets that a typed name means: by the whole name first, then by a part."""

    def whole(name: str) -> bool:
        return fold(asked) == fold(name)

    def partly(name: str) -> bool:
        return set(fold(asked).split()) <= set(fold(name).split())

    return _first(asked, sorted(set(known)), (whole, partly))


def issues_meant(asked: str, known: Iterable[str], identity: Identity) -> Meant:
    """Find the issues that a phrase means: those that it is linked to, and those that hold all of its words."""
    words = content_words(asked)

    def told(phrase: str) -> bool:
        return identity.issue(asked, phrase) is not None or (bool(words) and words <= content_words(phrase))

    return _first(asked, sorted(set(known)), (told,))


def _first(asked: str, names: list[str], tests: Iterable[Callable[[str], bool]]) -> Meant:
    """Take what the first test finds that finds anything."""
    if asked.strip():
        for test in tests:
            if found := frozenset(filter(test, names)):
                return Meant(asked, found)
    near = process.extract(asked, names, scorer=WRatio, processor=fold, score_cutoff=NEAR, limit=SHOWN)
    return Meant(asked, frozenset(), tuple(name for name, _, _ in near))


def _alike(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) >= LONG and ratio(word, other) >= SPELLED)
