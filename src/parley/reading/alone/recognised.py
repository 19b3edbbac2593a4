"""Who was recognised in an article, under which spellings, and why: for people who check the registry's work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from parley.language import DEFAULT_PIPELINE, Mention, Sentences, load_pipeline
from parley.reading.lookup import layers_of
from parley.reading.unread import parsed
from parley.records import Actor, Article


@dataclass(frozen=True, slots=True)
class Recognised:
    """An actor of one article: each spelling with its count, the rules that recognised it, and for whom it speaks."""

    actor: Actor
    on_behalf_of: Actor | None
    spellings: tuple[tuple[str, int], ...]
    rules: tuple[str, ...]

    @property
    def mentions(self) -> int:
        """How often the actor is named."""
        return sum(count for _, count in self.spellings)


def recognised(
    articles: Iterable[Article], *, pipeline: str | None = None
) -> Iterator[tuple[Article, tuple[Recognised, ...]]]:
    """Give for each article its actors, the most often named first; of one that stays unread, none.

    Raises:
        MissingPipeline: if the spaCy pipeline is not installed.
    """
    return parsed(articles, load_pipeline(pipeline or DEFAULT_PIPELINE), _named)


def _named(article: Article, sents: Sentences | None) -> tuple[Article, tuple[Recognised, ...]]:
    return article, _actors(sents) if sents is not None else ()


def _actors(sents: Sentences) -> tuple[Recognised, ...]:
    """Bring the mentions of each actor together."""
    groups: dict[Actor, list[Mention]] = {}
    for mention in layers_of(sents).mentions.all:
        groups.setdefault(mention.actor, []).append(mention)
    found = [_recognised(actor, listed, sents) for actor, listed in groups.items()]
    return tuple(sorted(found, key=lambda one: -one.mentions))


def _recognised(actor: Actor, listed: list[Mention], sents: Sentences) -> Recognised:
    spellings = Counter(sents.doc[mention.start : mention.end].text for mention in listed)
    sides = Counter(mention.on_behalf_of for mention in listed if mention.on_behalf_of)
    rules = Counter(mention.rule for mention in listed)
    return Recognised(
        actor,
        sides.most_common(1)[0][0] if sides else None,
        tuple(spellings.most_common()),
        tuple(rule for rule, _ in rules.most_common()),
    )
