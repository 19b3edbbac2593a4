"""The edits of one article as rows: what was written otherwise, and what became of its records and reviews."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from parley.analysis.edits import Change, Moved, moved, words_changed
from parley.exchange.views.table import Clocks, Row, Table
from parley.ledger import Ledger, Reviewed, Told, Version, all_versions, orphans, told

COLUMNS = ("article", "edit", "known_from", "recorded_at", "what", "change", "record", "text")
BEFORE = timedelta(microseconds=1)


def edits_table(ledger: Ledger, article: str, clocks: Clocks) -> Table:
    """Give for each edit of an article its changed words, then its records, then the reviews that lost theirs.

    ``what`` is title, text, the kind of a record, or review; ``change`` is kept, removed and added of words, kept, gone
    and new of records, orphaned of reviews. An article that was never edited, or is not known, has no rows.

    Raises:
        BadLedger: if the database refuses.
    """
    known = all_versions(ledger, article, known_at=clocks.known_at)
    ends = [*(one.recorded_at - BEFORE for one in known[1:]), clocks.known_at]
    read = [_told(ledger, article, end) for end in ends] if len(known) > 1 else []
    lost = [one for one in orphans(ledger, known_at=clocks.known_at) if one.article == article]
    rows = (
        row
        for number, ((old, before), (new, after)) in enumerate(pairwise(zip(known, read, strict=False)), start=1)
        for row in _edit(number, (old, new), moved(before, after))
    )
    return Table(COLUMNS, [*rows, *(_lost(known, one) for one in lost)])


def _told(ledger: Ledger, article: str, end: datetime | None) -> list[Told]:
    return list(told(ledger, articles=(article,), known_at=end))


def _edit(number: int, versions: tuple[Version, Version], records: Sequence[Moved]) -> Iterator[Row]:
    old, new = versions
    if old.title != new.title:
        yield _row(number, versions, "title", Change.REMOVED, old.title)
        yield _row(number, versions, "title", Change.ADDED, new.title)
    for piece in words_changed(old.text, new.text):
        yield _row(number, versions, "text", piece.change, piece.text)
    for one in records:
        yield _row(number, versions, one.record.kind, one.fate, one.record.text, one.record.id)


def _row(
    number: int, versions: tuple[Version, Version], what: str, change: str, text: str | None, record: str | None = None
) -> Row:
    old, new = versions
    return {
        "article": new.article,
        "edit": number,
        "known_from": old.recorded_at.isoformat(timespec="seconds"),
        "recorded_at": new.recorded_at.isoformat(timespec="seconds"),
        "what": what,
        "change": str(change),
        "record": record,
        "text": text,
    }


def _lost(known: Sequence[Version], one: Reviewed) -> Row:
    """Tell a review whose sentence stands no more; it counts to the last edit."""
    row = _row(len(known) - 1, (known[0], known[-1]), "review", "orphaned", one.exact, one.of)
    return row | {"known_from": one.recorded_at.isoformat(timespec="seconds")}
