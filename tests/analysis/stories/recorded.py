"""Articles without records, put into a ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from parley.analysis.stories import stories
from parley.analysis.weaving import weaving
from parley.exchange import to_json
from parley.ledger import Ledger, open_ledger, record
from parley.records import Keep, ReaderIdentity, Reading
from tests.articles import article
from tests.ledger.ticking import ticking

WORDS = [f"word{number}" for number in range(400)]


def text(seed: int, changed: float = 0.0) -> str:
    """Make an article of 200 words, the same for one seed, of which a share is changed."""
    made, noise = Random(seed).choices(WORDS, k=200), Random(f"{seed} {changed}")
    return " ".join("edited" if noise.random() < changed else word for word in made)


def told(name: str, text: str, *, outlet: str | None = None, byline: str | None = None, day: int = 1) -> dict[str, Any]:
    """Make a reading that found nothing in an article."""
    made = to_json(Reading(article(text, published=f"2026-01-{day:02}"), ReaderIdentity("none", "1")))
    made["article"] |= {"id": name, "outlet": outlet, "byline": byline}
    return made


@contextmanager
def woven() -> Iterator[Ledger]:
    """Lend an empty ledger that keeps views."""
    with TemporaryDirectory() as folder:
        database = f"sqlite:///{Path(folder) / 'a.db'}"
        with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as made:
            yield made


def recorded(
    ledger: Ledger, some: Iterable[dict[str, Any]], keep: Callable[[int], Keep] = lambda _: Keep.FULL
) -> list[list[str]]:
    """Record articles one after the other, and give the stories as the names of their articles."""
    for at, one in enumerate(some):
        record(ledger, one, keep=keep(at))
    return grouped(ledger)


def grouped(ledger: Ledger, **which: object) -> list[list[str]]:
    """Give stories as the names of their articles."""
    return [[copy.article for copy in story.copies] for story in stories(ledger, **which)]  # type: ignore[arg-type]
