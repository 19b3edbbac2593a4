"""``parley who-said``: who said something, when, where, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_day, checked_moment, the_ledger
from parley.cli.run import note, speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

if TYPE_CHECKING:
    from parley.analysis.asked import Said

EXAMPLES = """
    parley who-said "boots on the ground" --dossier talks/

    parley who-said "a just and lasting peace" --as-of 2025-08-18 --format csv --dossier talks/
"""
COLUMNS = ("speaker", "of", "sources", "near", "quoted", "words", "published", "recorded_at", "outlet", "article",
           "record", "evidence")  # fmt: skip


def who_said(
    phrase: Annotated[list[str], typer.Argument(metavar="PHRASE", show_default=False)],
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show who used a phrase, exactly or nearly: through whom it is told, when, where and in which words."""
    day, moment = checked_day(as_of), checked_moment(known_at)

    from parley.analysis.asked import who_said as found
    from parley.analysis.identity import Identity
    from parley.cli.output import opened
    from parley.ledger import judgements

    with speaking(), the_ledger(folder, tier) as (dossier, ledger), opened(None) as out:
        identity = Identity(dossier, judgements(ledger, known_at=moment))
        told = found(ledger, " ".join(phrase), identity, as_of=day, known_at=moment)
        write_rows(form, [_row(one) for one in told], COLUMNS, _lines, out)
    if not told:
        note("nobody is known to have said so", "dim")


def _row(told: Said) -> dict[str, object]:
    return {
        "speaker": told.speaker,
        "of": told.of,
        "sources": "; ".join(told.sources),
        "near": told.near,
        "quoted": told.quoted,
        "words": told.words,
        "published": told.published.isoformat() if told.published else None,
        "recorded_at": told.recorded_at.isoformat(),
        "outlet": told.outlet,
        "article": told.article,
        "record": told.record,
        "evidence": told.text,
    }


def _lines(rows: Rows) -> Iterator[str]:
    """Give the quotations below their speaker."""
    speaker: object = rows
    for row in rows:
        if row["speaker"] != speaker:
            speaker = row["speaker"]
            yield str(speaker or "in articles, no speaker known")
        through = f", as told by {row['sources']}" if row["sources"] else ""
        how = "exactly" if row["near"] == 1 else f"nearly ({row['near']:.2f})"
        marks = ", in quotation marks" if row["quoted"] else ""
        of = f", on {row['of']}" if row["of"] != speaker and row["of"] else ""
        yield f"  {row['published'] or 'no day'}  {row['outlet'] or row['article']}{through}{of}  ({how}{marks})"
        evidence, words = (" ".join(str(row[key]).split()) for key in ("evidence", "words"))
        yield f"      {evidence.replace(words, f'»{words}«', 1)}"
