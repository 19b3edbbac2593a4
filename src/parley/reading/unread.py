"""Articles in a language that the pipeline does not know: kept without records, never read as if they were English."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from parley.language import BATCH, Sentences, parse, room
from parley.records import UNREAD, Article, ReaderIdentity, Reading

if TYPE_CHECKING:
    from parley.language import Language


Made = TypeVar("Made")


def parsed(
    articles: Iterable[Article],
    parser: Language,
    make: Callable[[Article, Sentences | None], Made],
    is_wanted: Callable[[Article], bool] | None = None,
) -> Iterator[Made]:
    """Parse articles, in order, and give what is made of each.

    Args:
        articles: the articles.
        parser: parses them, some at a time.
        make: is given an article and its sentences, None where it is in another language than the parser's, or not
            wanted. What it makes must hold nothing of the parser: that is given up when the next articles are parsed.
        is_wanted: says of an article whether to parse it.
    """
    stream, wanted = iter(articles), is_wanted or (lambda _: True)
    while some := list(islice(stream, BATCH)):
        shown = [
            article if is_known(article, parser) and wanted(article) else replace(article, blocks=())
            for article in some
        ]
        with room(parser):
            made = [
                make(article, sents if sents.article is article else None)
                for article, sents in zip(some, parse(shown, parser), strict=True)
            ]
        yield from made


def is_known(article: Article, parser: Language) -> bool:
    """Say whether a parser knows the language of an article, or nobody could tell which it is."""
    return article.language in {None, parser.lang}


def unread(article: Article) -> Reading:
    """Give the reading of an article that was not read: no record, and a warning that says what would read it."""
    language = article.language or "none"
    warning = (
        f"the text seems to be in {language!r}: it is kept, not read; --pipeline names a spaCy pipeline that knows it"
    )
    return Reading(article, ReaderIdentity(UNREAD, language), warnings=(warning,))
