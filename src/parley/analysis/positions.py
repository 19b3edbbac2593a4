"""Who stands where after several articles: for each actor and issue the latest word, and what it was before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from parley.analysis.scoring.words import content_words
from parley.records import Actor, Article, Reading, Statement


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with the article that tells it."""

    statement: Statement
    article: Article

    @property
    def order(self) -> tuple[date, float]:
        """What puts the latest last, and of one day the most confident; an article without a date tells nothing new."""
        return self.article.day or date.min, self.statement.confidence


@dataclass(frozen=True, slots=True)
class Position:
    """What an actor was last told to hold on an issue; ``earlier`` holds what differs from it, latest first."""

    actor: Actor
    side: str
    issue: str
    latest: Told
    earlier: tuple[Told, ...]
    articles: int

    @property
    def changed(self) -> bool:
        """Say whether the actor held something else before."""
        return any(told.statement.stance is not self.latest.statement.stance for told in self.earlier)


def positions(readings: Iterable[Reading]) -> tuple[Position, ...]:
    """Bring the statements of one actor on one issue together; the sides in the order in which they first speak."""
    groups: list[list[Told]] = []
    for reading in readings:
        for statement in reading.statements:
            told = Told(statement, reading.article)
            _home(told, groups).append(told)
    return tuple(_position(group) for group in groups)


def side_of(actor: Actor, on_behalf_of: Actor | None) -> str:
    """Name the side that an actor speaks for: the state or organisation where it is told, else the actor itself."""
    return on_behalf_of.name if on_behalf_of else actor.name


def same_issue(one: str, other: str) -> bool:
    """Say whether two phrases are about the same: at least half of the content words of the longer are shared."""
    left, right = content_words(one), content_words(other)
    return 2 * len(left & right) >= max(len(left), len(right), 1)


def _home(told: Told, groups: list[list[Told]]) -> list[Told]:
    """Find the group that a statement belongs to, or open one."""
    for group in groups:
        first = group[0].statement
        if first.actor.name == told.statement.actor.name and same_issue(first.issue, told.statement.issue):
            return group
    groups.append([])
    return groups[-1]


def _position(group: list[Told]) -> Position:
    """Take the latest word of a group, and what was told before it and differs."""
    *before, latest = sorted(group, key=lambda told: told.order)
    held = {(latest.statement.stance, latest.statement.modality)}
    earlier: list[Told] = []
    for told in reversed(before):
        if (told.statement.stance, told.statement.modality) not in held:
            held.add((told.statement.stance, told.statement.modality))
            earlier.append(told)
    said = latest.statement
    side = side_of(said.actor, said.on_behalf_of)
    articles = len({told.article.id for told in group})
    return Position(said.actor, side, said.issue, latest, tuple(earlier), articles)
