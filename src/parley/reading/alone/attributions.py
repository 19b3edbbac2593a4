"""The layer of attribution by itself: who says what in an article, without any record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.language import DEFAULT_PIPELINE, Sentences, Speech, load_pipeline
from parley.language.actors import load_registry, mentions
from parley.language.speech import attribute
from parley.reading.unread import parsed
from parley.records import Article


def read_attributions(articles: Iterable[Article], *, pipeline: str | None = None) -> Iterator[tuple[Article, Speech]]:
    """Give for each article its attributions, in order; spans count characters of the article's text.

    Raises:
        MissingPipeline: if the spaCy pipeline is not installed.
    """
    return parsed(articles, load_pipeline(pipeline or DEFAULT_PIPELINE), _attributed)


def _attributed(article: Article, sents: Sentences | None) -> tuple[Article, Speech]:
    return article, attribute(sents, mentions(sents, load_registry())) if sents is not None else Speech(())
