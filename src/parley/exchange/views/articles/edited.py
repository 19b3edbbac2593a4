"""Articles that were edited or taken away, as rows."""

from __future__ import annotations

from parley.analysis.edits import Change, words_changed
from parley.exchange.views.table import Clocks, Row, Table, iso
from parley.ledger import Departed, Ledger, Version, all_versions, departed, edited

COLUMNS = ("article", "outlet", "title", "published", "versions", "first", "last", "removed", "added", "gone", "why")


def edited_table(ledger: Ledger, clocks: Clocks, most: int | None = None) -> Table:
    """Give a row for each article of which there are several versions, or that is gone; the last edited first.

    Only the first ``most`` are compared, None for all. ``removed`` and ``added`` count the words that differ between
    the first and the last version.

    Raises:
        BadLedger: if the database refuses.
    """
    gone = departed(ledger, known_at=clocks.known_at)
    ids = list(dict.fromkeys([*edited(ledger, known_at=clocks.known_at), *reversed(gone)]))
    rows = (_row(all_versions(ledger, one, known_at=clocks.known_at), gone.get(one)) for one in ids[:most])
    return Table(COLUMNS, list(rows), total=len(ids))


def _row(known: list[Version], gone: Departed | None) -> Row:
    first, last = known[0], known[-1]
    pieces = words_changed(first.text, last.text)
    count = {kind: sum(len(piece.text.split()) for piece in pieces if piece.change is kind) for kind in Change}
    return {
        "article": last.article,
        "outlet": last.outlet,
        "title": last.title,
        "published": iso(last.published),
        "versions": len(known),
        "first": first.recorded_at.isoformat(timespec="seconds"),
        "last": last.recorded_at.isoformat(timespec="seconds"),
        "removed": count[Change.REMOVED],
        "added": count[Change.ADDED],
        "gone": gone.recorded_at.isoformat(timespec="seconds") if gone else None,
        "why": gone.why if gone else None,
    }
