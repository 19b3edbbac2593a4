"""The main path into a ledger: names -> inputs -> articles -> readings -> entries, each article in one transaction.

Readings that were saved before take a shorter way (``load_saved``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from parley.exchange import stream_saved, to_json
from parley.exchange.reading_json import plain
from parley.flow.batch.kept import kept_readings
from parley.flow.chunk import Given, article_of
from parley.flow.follow import read_all
from parley.flow.how import How
from parley.flow.plugins.inputs import given as given_by
from parley.intake import is_store
from parley.ledger import Ledger, Loaded, holds, load, record, version_of
from parley.records import Article, Dossier, Keep, ParleyError, Reading, UnreadableInput


@dataclass(frozen=True, slots=True)
class Known:
    """An article that the ledger holds already, so that it was not read again."""

    article: Article


def add(
    names: Iterable[str], ledger: Ledger, dossier: Dossier | None = None, *, how: How | None = None, jobs: int = 1
) -> Iterator[Reading | Known | ParleyError]:
    """Read what the ledger does not hold yet into it; each reading is recorded before it comes out.

    Args:
        names: files, folders, addresses, ``-`` for standard input.
        ledger: takes the articles.
        dossier: says how much is kept of which outlet; all without one.
        how: the wishes of the run.
        jobs: processes that read.

    Raises:
        Stop: where nothing can be read before the user mends it, or the database refuses.
    """
    wishes = how or How()
    rules = dossier or Dossier()
    given = given_by(names, allow_private=wishes.allow_private)
    yield from add_all(given, ledger, lambda article: rules.keep_of(article.outlet), how=wishes, jobs=jobs)


def add_all(
    given: Iterable[Given],
    ledger: Ledger,
    keep: Callable[[Article], Keep] | None = None,
    *,
    how: How | None = None,
    jobs: int = 1,
) -> Iterator[Reading | Known | ParleyError]:
    """Read inputs that are there already into a ledger, as ``add`` does; what it holds comes out before its turn.

    ``keep`` says how much of an article is kept; all without it.

    Raises:
        Stop: where nothing can be read before the user mends it, or the database refuses.
    """
    wishes = how or How()
    known: list[Known] = []
    for outcome in read_all(_new(given, ledger, wishes, known), how=wishes, jobs=jobs):
        yield from _taken(known)
        kept = keep(outcome.article) if keep and isinstance(outcome, Reading) else Keep.FULL
        if isinstance(outcome, Reading) and not record(ledger, to_json(outcome), keep=kept):
            yield Known(outcome.article)  # the same article twice in one run
        else:
            yield outcome
    yield from _taken(known)


def _new(given: Iterable[Given], ledger: Ledger, how: How, known: list[Known]) -> Iterator[Given]:
    """Let pass what the ledger does not hold; it is cleaned once more when it is read, which costs little beside it."""
    for one in given:
        article = article_of(one, how)
        if isinstance(article, Article) and holds(ledger, version_of(plain(article))):
            known.append(Known(article))
        else:
            yield one


def _taken(known: list[Known]) -> Iterator[Known]:
    """Empty the list into the stream."""
    while known:
        yield known.pop(0)


def load_saved(
    files: Iterable[str | Path],
    ledger: Ledger,
    dossier: Dossier | None = None,
    *,
    tell: Callable[[Loaded], None] = lambda _: None,
    set_aside: Callable[[ParleyError], None] = lambda _: None,
) -> Loaded:
    """Take readings that were saved into a ledger, all at once, in the order of the files and lines.

    Args:
        files: what ``parley read`` wrote as JSON or JSON Lines, ``-`` for standard input; what ``parley batch`` wrote.
        ledger: takes the readings.
        dossier: says how much is kept of which outlet; all without one.
        tell: is told how far it has come, each time that some are safe.
        set_aside: is given each line or file that is no reading, beside which all others are kept.

    Raises:
        BadBatch: if a batch is not whole, or not what its manifest says; what came before is kept.
        BadLedger: if the database refuses.
    """

    def readings() -> Iterator[dict[str, Any]]:
        for path in map(str, files):
            try:
                for one in kept_readings(path) if is_store(path) or Path(path).is_dir() else stream_saved(Path(path)):
                    if isinstance(one, ParleyError):
                        set_aside(one)
                    else:
                        yield one
            except UnreadableInput as error:
                set_aside(error)

    return load(ledger, readings(), keep=(dossier or Dossier()).keep_of, tell=tell)
