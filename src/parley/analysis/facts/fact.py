"""What a report tells as a fact, and facts by their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Flag, auto
from functools import lru_cache

from parley.analysis.facts.load import load_fact_words
from parley.analysis.facts.roots import MANY, past_roots, roots
from parley.analysis.witness import Bearing


class Tells(Flag):
    """What a fact is good for.

    SO: it tells what is so; SETTLES: it settles what was open; VOIDS: it ends a matter; STANCE: it is what somebody
    thinks; HANDS: somebody binds himself, or offers to, in another's place.
    """

    SO = auto()
    SETTLES = auto()
    VOIDS = auto()
    STANCE = auto()
    HANDS = auto()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a report tells as a fact, by the roots of its words and those of its sentence.

    ``who`` acts in it.
    """

    day: date | None
    words: frozenset[str]
    who: tuple[str, ...]
    what: str
    witness: Bearing
    tells: Tells

    @property
    def past(self) -> frozenset[str]:
        """What its sentence tells in a past form."""
        return past_roots(self.witness.text)

    @property
    def undecided(self) -> bool:
        """Whether its sentence itself says that something is open."""
        return _says("undecided", self.witness.text)

    @property
    def unsure(self) -> bool:
        """Whether its sentence denies, wishes or puts off what it tells."""
        return _says("unsure", self.witness.text)


@lru_cache(maxsize=MANY)
def _says(phrases: str, text: str) -> bool:
    """Say whether a text has one of the phrases of a class."""
    return getattr(load_fact_words(), phrases).pattern.search(text) is not None


def fact(day: date | None, who: Sequence[str], what: str, witness: Bearing, tells: Tells) -> Fact:
    """Tell a fact."""
    said = " ".join((*who, what))
    return Fact(day, _words(said, witness.text), tuple(who), said, witness, tells)


@lru_cache(maxsize=MANY)
def _words(said: str, text: str) -> frozenset[str]:
    return roots(said) | roots(text)


NO_WORDS = frozenset[str]()
CLUES = {Tells.VOIDS: "voids ", Tells.HANDS: "hands "}


class Facts:
    """Facts by what they are good for, to be found by the rarest of some words: no question looks at all of them."""

    def __init__(self, told: Iterable[Fact] = ()) -> None:
        self._by_word: dict[tuple[Tells, str], list[Fact]] = defaultdict(list)
        self.take(told)

    def take(self, told: Iterable[Fact]) -> None:
        """Take more of them in."""
        for one in told:
            for tells in one.tells:
                for word in one.words:
                    self._by_word[tells, word].append(one)

    def near(self, words: frozenset[str], share: float, tells: Tells, also: frozenset[str] = NO_WORDS) -> list[Fact]:
        """Give the facts of that kind that say at least that share (0 to 1) of the words, in the order of time.

        ``also`` are words that they all say.
        """
        allowed = spare(words, share) + 1
        rare = sorted(words, key=lambda word: (len(self._by_word.get((tells, word), ())), word))[:allowed]
        some = {id(one): one for word in rare for one in self._by_word.get((tells, word), ())}
        said = (one for one in some.values() if also <= one.words)
        return sorted((one for one in said if len(words & one.words) >= share * len(words)), key=_order)


def clue(word: str, tells: Tells) -> str:
    """Write a word as it stands among facts of a kind: those that end a matter or take it over are few."""
    return f"{CLUES.get(tells, '')}{word}"


@lru_cache(maxsize=MANY)
def clues_of(words: frozenset[str], told: Tells) -> frozenset[str]:
    """Write words as they stand among the facts of each kind that one is of."""
    return frozenset(clue(word, tells) for tells in told for word in words)


def spare(words: frozenset[str], share: float) -> int:
    """Say how many of some words a fact need not say to say that share of them."""
    return int(len(words) * (1 - share))


def _order(one: Fact) -> tuple[date, str]:
    return one.day or date.min, one.witness.record
