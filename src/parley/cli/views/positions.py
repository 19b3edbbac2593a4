"""``parley positions``: who holds what, since when, on whose word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.named import Actors, Issues, Sides, tell_unknown
from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_day, checked_moment, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

if TYPE_CHECKING:
    from parley.analysis.held import HeldPosition

EXAMPLES = """
    parley positions --dossier talks/

    parley positions --as-of 2025-08-14 --dossier talks/

    parley positions --actor Trump --actor Putin --issue ceasefire --dossier talks/

    parley positions --known-at 2025-08-18 --format csv --dossier talks/

Names may be aliases of the dossier, other spellings or a part, such as a surname. The exit code is 1 if the ledger does
not know one of them; the nearest are told.
"""
COLUMNS = ("actor", "side", "issue", "stance", "modality", "condition", "valid_from", "valid_to", "ended", "witnesses",
           "origins", "evidence")  # fmt: skip


def positions(
    actor: Actors = None,
    side: Sides = None,
    issue: Issues = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    ended: Annotated[bool, typer.Option("--ended", help="Also what did not hold any more, or not yet.")] = False,
    form: Form = TableFormat.TABLE,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show who holds what: since when, what ended it, how many articles say so, and the latest sentence.

    "from" counts the independent origins of these articles: twelve copies of one wire story are one."""
    day, moment = checked_day(as_of), checked_moment(known_at)

    from parley.analysis.asked import Wish, asked_positions, texts_of
    from parley.analysis.identity import Identity
    from parley.cli.output import opened
    from parley.ledger import judgements

    with speaking(), the_ledger(folder, tier) as (dossier, ledger), opened(None) as out:
        identity = Identity(dossier, judgements(ledger, known_at=moment))
        wish = Wish(tuple(actor or ()), tuple(side or ()), tuple(issue or ()))
        asked = asked_positions(ledger, wish, identity, as_of=day, ended=ended, known_at=moment)
        found = asked.positions
        texts = texts_of(ledger, [one for one, _ in found], known_at=moment)
        rows = [_row(one) | _origins(one, texts) | {"thread": thread} for one, thread in found]
        write_rows(form, rows, COLUMNS, _lines, out)
    if tell_unknown(asked.unknown):
        raise typer.Exit(1)


def _row(told: HeldPosition) -> dict[str, object]:
    """Give a position as a row; the evidence is the latest, of which the JSON form has all."""
    held = told.interval
    return {
        "actor": told.actor,
        "side": told.side,
        "issue": told.issue,
        "stance": held.stance.value,
        "modality": held.modality.value,
        "condition": held.condition,
        "valid_from": held.valid_from.isoformat() if held.valid_from else None,
        "valid_to": held.valid_to.isoformat() if held.valid_to else None,
        "ended": held.ended.value if held.ended else None,
        "witnesses": held.articles,
        "evidence": held.witnesses[-1].text,
        "records": [[one.record, one.article, one.text] for one in held.witnesses],
    }


def _origins(told: HeldPosition, texts: Mapping[str, str]) -> dict[str, object]:
    """Count whom the articles independently have it from; the JSON form names them."""
    from parley.analysis.stories import independent

    names = independent(told.interval.origins, texts)
    return {"origins": len(names), "origin_names": names}


def _lines(rows: Rows) -> Iterator[str]:
    """Give a line for each position under its actor, and its evidence below."""
    actor = None
    for row in rows:
        if row["actor"] != actor:
            actor = row["actor"]
            yield str(actor)
        mood = "" if row["modality"] == "actual" else f"{row['modality']}: "
        since = f"since {row['valid_from']}" if row["valid_from"] else "since an unknown day"
        end = f", {row['ended']} {row['valid_to'] or 'on an unknown day'}" if row["ended"] else ""
        origins = f" from {row['origins']}" if row["witnesses"] > 1 else ""
        said = f"{mood}{row['stance']} {row['issue']}"
        yield f"  {said}  ({since}{end}; articles: {row['witnesses']}{origins})"
        yield f"      “{' '.join(str(row['evidence']).split())}”"
