"""Whether two phrases mean one issue, by the words that they share and those that mean the same (``issues.toml``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from parley.analysis.scoring.words import WORD, content_words, fold
from parley.cleaning.lexicon import parse_lexicon
from parley.records import BadLexicon

FILE = "issues.toml"
HALF = 0.5
LIKELY = 0.55
"""From these on two phrases mean one issue: of the words as they stand, and of those that are weighed."""

LIGHT = 0.3
"""What a light word counts beside one that names a thing."""

MANY = 10_000


class _Class(BaseModel):
    """Words that mean one thing, and two phrases that mean one issue by them."""

    model_config = ConfigDict(extra="forbid")
    words: tuple[str, ...] = Field(min_length=2)
    example: tuple[str, str]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    joints: tuple[str, ...]
    light: tuple[str, ...]
    classes: dict[str, _Class] = Field(alias="class")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words as ``content_words`` gives them: ``same`` leads to the name of a class; ``examples`` are its phrases."""

    joints: re.Pattern[str]
    light: frozenset[str]
    same: Mapping[str, str]
    examples: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a phrase by their weight, and the one that names what it is about, None if none does."""

    words: Mapping[str, float]
    head: str | None


@lru_cache(maxsize=1)
def load_issues() -> Lexicon:
    """Load the words of issues.

    Raises:
        BadLexicon: naming what breaks the schema, or a word of two classes.
    """
    told = parse_lexicon((files(__package__) / FILE).read_text(encoding="utf-8"), _File, where=FILE)
    light = frozenset().union(*map(content_words, told.light))
    same: dict[str, str] = {}
    for name, one in told.classes.items():
        forms = (form for word in one.words for form in (word, f"{word}s", word.removesuffix("s")))
        for stem in frozenset().union(*map(content_words, forms)):
            if stem in light or same.setdefault(stem, name) != name:
                raise BadLexicon(f"has {stem!r} twice", where=f"{FILE}, {name}", remedy="Keep it in one class.")
    joints = re.compile(rf"\b(?:{'|'.join(told.joints)})\b")
    return Lexicon(joints, light, same, {name: one.example for name, one in told.classes.items()})


@lru_cache(maxsize=MANY)
def issue_words(phrase: str) -> frozenset[str]:
    """Give the content words of a phrase, those that mean the same as one: two that mean one issue share some."""
    same = load_issues().same
    return frozenset(same.get(word, word) for word in content_words(phrase))


@lru_cache(maxsize=MANY)
def read_phrase(phrase: str) -> Phrase:
    """Weigh the words of a phrase, and find its head: the last word that names a thing before something is added."""
    lexicon = load_issues()
    words = {word: LIGHT if word in lexicon.light or word.isdigit() else 1.0 for word in issue_words(phrase)}
    heads = (
        [word for one in WORD.findall(part) for word in issue_words(one) if words.get(word, 0) > LIGHT]
        for part in lexicon.joints.split(fold(phrase))
    )
    return Phrase(words, next((part[-1] for part in heads if part), None))


def same_phrase(one: str, other: str) -> tuple[str, float] | None:
    """Say why two phrases mean one issue, and how surely (0 to 1), or None.

    They do if at least half of the content words of the longer are shared, one of them the name of a thing; or if, with
    words that mean the same taken as one, the head of each is in the other and the shared weight is large beside the
    lighter and beside both.
    """
    plain, more = content_words(one), content_words(other)
    share = len(plain & more) / max(len(plain), len(more), 1)
    left, right = read_phrase(one), read_phrase(other)
    things = any(weight > LIGHT and word in right.words for word, weight in left.words.items())
    if share >= HALF and (things or None in {left.head, right.head}):
        return "words shared", round(share, 2)
    if left.head not in right.words or right.head not in left.words:
        return None
    alike = _alike(left, right)
    return ("words that mean the same", round(alike, 2)) if alike >= LIKELY else None


def near_phrase(one: str, other: str) -> float:
    """Say how near two phrases come to meaning one issue (0 to 1), whatever they are about."""
    plain, more = content_words(one), content_words(other)
    share = len(plain & more) / max(len(plain), len(more), 1)
    return round(max(share, _alike(read_phrase(one), read_phrase(other))), 2)


def _alike(left: Phrase, right: Phrase) -> float:
    """Give the weight of the words that two phrases share, beside the lighter and beside both."""
    total, least = _sum(left) + _sum(right), min(_sum(left), _sum(right))
    shared = sum(weight for word, weight in left.words.items() if word in right.words)
    return (shared / least + 2 * shared / total) / 2 if least else 0.0


def _sum(phrase: Phrase) -> float:
    return sum(phrase.words.values())
