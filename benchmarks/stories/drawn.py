"""Sets of articles of which it is known which are copies of one text, drawn by a seed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from benchmarks.stories.copying import copy_of
from benchmarks.stories.events import BOILERPLATE, TOLD, Event, event

from parley.records import Article, Block, BlockKind, Origin

FOLLOWED = 5
"""Every so many articles one gives its paragraphs as what is new in follow-ups of the others."""

GOLD = Path(__file__).parents[1] / "gold" / "dev"
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
HALVES = ("dev", "test")
"""The half that thresholds are set on, and the other."""
OUTLETS = (
    "Northern Wire",
    "Harbour Courier",
    "Strait Daily",
    "Mittagsblatt",
    "Zenda Gazette",
    "River Post",
    "Amber Times",
    None,
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """An article and the story that it is of."""

    article: Article
    story: str


def drawn(half: str, *, seed: int = 20261124) -> list[Drawn]:
    """Draw a half: articles and made-up events that the other half has not, with copies, follow-ups and look-alikes.

    Args:
        half: which one.
        seed: another one draws other copies.
    """
    dice = Random(f"{seed} {half}")
    bases = _bases(half)
    news = [chunk for _, told in bases[::FOLLOWED] for chunk in _chunks(told)]
    told: list[Dated] = []
    for name, paragraphs in (one for at, one in enumerate(bases) if at % FOLLOWED):
        told += _family(name, paragraphs, dice, news.pop() if news else None)
    for number, kind in enumerate(TOLD["event"][HALVES.index(half) :: 2]):
        told += _retold(f"{half}-{number}", event(kind, dice), dice)
    told.sort(key=lambda one: one[1])
    return [Drawn(_article(at, *one), one[0]) for at, one in enumerate(told)]


def _bases(half: str) -> list[tuple[str, list[str]]]:
    """Give the annotated articles of a half by name, in paragraphs."""
    told = (
        json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json"))[HALVES.index(half) :: 2]
    )
    return [(one["id"], [part.strip() for part in one["text"].split("\n") if part.strip()]) for one in told]


def _chunks(told: list[str]) -> Iterator[list[str]]:
    """Cut an article into pieces of three paragraphs; a shorter rest is left."""
    yield from (told[at : at + 3] for at in range(0, len(told) - 2, 3))


Dated = tuple[str, float, list[str]]


def _family(
    name: str, told: list[str], dice: Random, news: list[str] | None, day: float | None = None
) -> Iterator[Dated]:
    """Give an article with its copies, and with news a follow-up that repeats a third of it: another story."""
    day = dice.uniform(0, 60) if day is None else day
    yield name, day, told
    for _ in range(min(int(dice.expovariate(0.25)), 12)):
        yield name, day + dice.uniform(0.01, 1.5), copy_of(told, dice)
    if news:
        yield f"{name} later", day + dice.uniform(0.3, 2), [*news, *_background(told, dice)]


def _retold(name: str, what: Event, dice: Random) -> Iterator[Dated]:
    """Give two outlets' own reports, each with copies, the follow-up, and the same form with other facts a day later.

    Four stories: the last is told in the first outlet's words, with other names and numbers, and its foot.
    """
    day, foot = dice.uniform(0, 60), dice.choice(BOILERPLATE["foot"])
    yield from _family(f"{name} a", [*what.own(0), foot], dice, what.later(), day)
    yield from _family(f"{name} b", what.own(1), dice, None, day + dice.uniform(0, 0.5))
    yield f"{name} again", day + 1, [*event(what.kind, dice).own(0), foot]


def _background(told: list[str], dice: Random) -> list[str]:
    """Keep a quarter to two fifths of a text, as follow-ups do to remind their readers."""
    words, kept = sum(len(one.split()) for one in told) * dice.uniform(0.25, 0.4), list[str]()
    for paragraph in dice.sample(told, len(told)):
        if words > len(paragraph.split()):
            kept.append(paragraph)
            words -= len(paragraph.split())
    return kept


def _article(at: int, _story: str, day: float, told: list[str]) -> Article:
    dice = Random(at)
    title, outlet = dice.choice(BOILERPLATE["headline"]), dice.choice(OUTLETS)
    blocks, text = list[Block](), ""
    for paragraph in told:
        blocks.append(Block(BlockKind.PARAGRAPH, len(text), len(text) + len(paragraph)))
        text += f"{paragraph}\n"
    return Article(
        id=f"a{at}",
        input="drawn",
        text=text,
        blocks=tuple(blocks),
        outlet=outlet,
        outlet_from=Origin.META if outlet else None,
        title=title,
        title_from=Origin.META,
        published=(BEGIN + timedelta(days=day)).date().isoformat(),
        published_from=Origin.META,
    )
