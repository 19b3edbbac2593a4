"""Reading again what a ledger holds, after the reader has changed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace

from parley.cleaning import language_of
from parley.exchange import from_json, to_json
from parley.flow.chunk import in_places, reader_of
from parley.flow.follow import chunks
from parley.flow.how import How
from parley.flow.ledger import Known
from parley.ledger import Ledger, held, record
from parley.records import UNREAD, Article, Keep, ParleyError, ReaderIdentity, Reading

log = logging.getLogger("parley")


def reread(
    ledger: Ledger, *, how: How | None = None, everything: bool = False
) -> Iterator[Reading | Known | ParleyError]:
    """Read the articles of a ledger once more; a reading that differs takes the place of the one that it held.

    Args:
        ledger: where the articles are, and the readings go.
        how: the parser; where one is named, articles in other languages than its own keep the readings that they have.
        everything: whether articles are read again that this very reader has read.

    Raises:
        Stop: where nothing can be read before the user mends it, or the database refuses.
    """
    wishes = how or How()
    named, reader = wishes.pipeline, reader_of(wishes)
    identity = ReaderIdentity(reader.name, reader.version)
    for chunk in chunks(_outdated(ledger, identity, everything=everything)):
        for article, read in zip(chunk, in_places([*map(_told_anew, chunk)], reader.read_all), strict=True):
            outcome = replace(read, article=article) if isinstance(read, Reading) else read
            if isinstance(outcome, Reading) and (
                _is_for_another(outcome, named) or not record(ledger, to_json(outcome))
            ):
                yield Known(outcome.article)
            else:
                yield outcome


def _told_anew(article: Article) -> Article:
    """Tell the language of an article anew where it is held for another than English: it may be known better by now."""
    if article.language in {None, "en"}:
        return article
    kept = (article.text[block.start : block.end] for block in article.kept)
    return replace(article, language=language_of(" ".join([article.title or "", *kept])))


def _is_for_another(reading: Reading, pipeline: str | None) -> bool:
    """Say whether an article is not in the language of a pipeline that was named: what it holds is another's work."""
    return pipeline is not None and reading.reader.name == UNREAD


def _outdated(ledger: Ledger, reader: ReaderIdentity, *, everything: bool) -> Iterator[Article]:
    """Give the articles whose reading another reader made."""
    cut = 0
    for one in held(ledger):
        kept = from_json(one.told, where=f"entry {one.number}")
        if everything or kept.reader != reader:
            if one.keep is Keep.FULL:
                yield kept.article
            else:
                cut += 1
    if cut:
        log.warning("%d articles keep the reading that they have: their outlet's texts are not kept", cut)
