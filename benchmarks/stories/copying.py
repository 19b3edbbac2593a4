"""What outlets do to a text that they take over: each change takes paragraphs and gives paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from benchmarks.stories.events import BOILERPLATE, DRAW
from benchmarks.stories.spelling import respell

Change = Callable[[list[str], Random], list[str]]
FILLERS = (
    "reportedly",
    "also",
    "however",
    "meanwhile",
    "in fact",
    "so far",
    "again",
    "for now",
    "indeed",
    "apparently",
)
SENTENCE = re.compile(r"(?<=[.!?\"\u201d]) (?=[A-Z\"\u201c])")


def abridged(told: list[str], dice: Random) -> list[str]:
    """Keep the front, 35 to 80 percent of it, down to the sentence."""
    words = sum(len(one.split()) for one in told) * dice.uniform(0.35, 0.8)
    kept: list[str] = []
    for paragraph in told:
        sentences = []
        for sentence in SENTENCE.split(paragraph):
            if words > 0:
                sentences.append(sentence)
            words -= len(sentence.split())
        kept += [" ".join(sentences)] if sentences else []
    return kept


def reordered(told: list[str], dice: Random) -> list[str]:
    """Shuffle the paragraphs after the first."""
    rest = told[1:]
    dice.shuffle(rest)
    return [*told[:1], *rest]


def edited(told: list[str], dice: Random) -> list[str]:
    """Change 5 to 15 percent of the words: letters swapped, words dropped, put in, or put in another's place."""
    rate, pool = dice.uniform(0.05, 0.15), " ".join(told).split()
    return [
        " ".join(_edited(word, pool, dice) if dice.random() < rate else word for word in one.split()) for one in told
    ]


def _edited(word: str, pool: list[str], dice: Random) -> str:
    at = dice.randrange(max(len(word) - 1, 1))
    ways = (
        word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
        "",
        f"{dice.choice(FILLERS)} {word}",
    )
    return dice.choice((*ways, dice.choice(pool)))


def credited(told: list[str], dice: Random) -> list[str]:
    """Put the agency's line before it and its name behind it, as outlets do or do not."""
    slots = {"city": dice.choice(DRAW["city"]), "date": f"March {dice.randint(1, 30)}"}
    head, tail = dice.choice(BOILERPLATE["credit"]).format(**slots), dice.choice(BOILERPLATE["tail"])
    return [head + told[0], *told[1:], *([tail] if tail else [])]


def led_in(told: list[str], dice: Random) -> list[str]:
    """Put an own paragraph before it."""
    return [dice.choice(BOILERPLATE["lead"]), *told]


def footed(told: list[str], dice: Random) -> list[str]:
    """Hang the outlet's own lines behind it."""
    return [*told, dice.choice(BOILERPLATE["foot"])]


CHANGES: tuple[Change, ...] = (abridged, reordered, edited, respell, credited, led_in, footed)
"""In the order in which they are done."""


def copy_of(told: list[str], dice: Random) -> list[str]:
    """Take a text over with one to four changes."""
    wanted = dice.sample(range(len(CHANGES)), dice.randint(1, 4))
    for at in sorted(wanted):
        told = CHANGES[at](told, dice)
    return [" ".join(one.split()) for one in told if one.strip()]
