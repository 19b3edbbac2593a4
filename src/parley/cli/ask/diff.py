"""``parley diff``: what changed between two days, or between two moments of record time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from parley.cli.ledger.named import Actors, tell_unknown
from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_day, checked_moment, the_ledger
from parley.cli.run import note, speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

if TYPE_CHECKING:
    from parley.analysis.changes import Change, Ground, State

EXAMPLES = """
    parley diff 2025-08-14 2025-08-20 --dossier talks/

    parley diff 2025-08-18T08:00 2025-08-19T08:00 --recorded --format json --dossier talks/

The first compares what held on two days by all that is known; the second what was known at two moments.
"""
COLUMNS = ("kind", "how", "actor", "about", "was", "now", "condition", "day", "sentence", "published", "recorded_at",
           "outlet", "article", "record", "evidence")  # fmt: skip
HEADS = {
    "reversed": "Reversed", "withdrawn": "Given up or withdrawn", "pledged": "New pledges", "slipped": "Slipped",
    "fulfilled": "Fulfilled", "answered": "Answered", "contradicted": "Reports against reports", "met": "Meetings",
    "moved": "Commitments", "begun": "New positions", "asked": "New questions", "gone": "No longer read so",
    "repeated": "Repeated",
}  # fmt: skip


def diff(
    start: Annotated[str, typer.Argument(metavar="FROM", show_default=False)],
    end: Annotated[str, typer.Argument(metavar="TO", show_default=False)],
    recorded: Annotated[
        bool, typer.Option("--recorded", help="FROM and TO are moments of record time, not days.")
    ] = False,
    actor: Actors = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show what changed between two days: what was reversed, withdrawn, pledged, begun, repeated, in this order."""
    before, after = _states(start, end, as_of, known_at, recorded=recorded)

    from parley.analysis.asked import actors_meant
    from parley.analysis.changes import changes
    from parley.analysis.identity import Identity
    from parley.cli.output import opened
    from parley.ledger import acting, judgements

    with speaking(), the_ledger(folder, tier) as (dossier, ledger), opened(None) as out:
        identity = Identity(dossier, judgements(ledger, known_at=after.known_at))
        people = acting(ledger, known_at=after.known_at) if actor else ()
        who = [actors_meant(one, people, identity) for one in actor or ()]
        wanted = {name for one in who for name in one.names}
        found = [one for one in changes(ledger, before, after) if not actor or _acts(one, wanted)]
        write_rows(form, [_row(one) for one in found], COLUMNS, _lines, out)
    if tell_unknown(one for one in who if not one.names):
        raise typer.Exit(1)
    if not found:
        note("nothing changed", "dim")


def _states(start: str, end: str, as_of: str | None, known_at: str | None, *, recorded: bool) -> tuple[State, State]:
    """Take the two states that are compared.

    Raises:
        BadParameter: if FROM or TO is no day or moment, if TO is before FROM, or a clock is set twice.
    """
    from parley.analysis.changes import State

    if (recorded and known_at) or (as_of and not recorded):
        clock = "--known-at" if recorded else "--as-of"
        raise typer.BadParameter("FROM and TO say that already.", param_hint=clock)
    if recorded:
        day, first, last = checked_day(as_of), checked_moment(start, "FROM"), checked_moment(end, "TO")
        states = State(day, first), State(day, last)
        backwards = first is not None and last is not None and last < first
    else:
        moment, begin, close = checked_moment(known_at), checked_day(start, "FROM"), checked_day(end, "TO")
        states = State(begin, moment), State(close, moment)
        backwards = begin is not None and close is not None and close < begin
    if backwards:
        raise typer.BadParameter("it is before FROM.", param_hint="TO")
    return states


def _acts(change: Change, wanted: set[str]) -> bool:
    return change.actor in wanted or any(name in wanted for name in (change.actor or "").split(", "))


def _row(change: Change) -> dict[str, object]:
    from parley.analysis.changes import sentence

    last = change.grounds[-1] if change.grounds else None
    row: dict[str, object] = {
        "kind": change.kind.value,
        "how": change.how,
        "actor": change.actor,
        "about": change.about,
        "was": change.was,
        "now": change.now,
        "condition": change.condition,
        "day": change.day.isoformat() if change.day else None,
        "sentence": sentence(change),
        "thread": change.thread,
        "grounds": [_ground(one) for one in change.grounds],
        "before": [_ground(one) for one in change.before],
    }
    empty: dict[str, Any] = dict.fromkeys(("published", "recorded_at", "outlet", "article", "record", "evidence"))
    return row | (_ground(last) if last else empty)


def _ground(told: Ground) -> dict[str, object]:
    return {
        "published": told.published.isoformat() if told.published else None,
        "recorded_at": told.recorded_at.isoformat(),
        "outlet": told.outlet,
        "article": told.article,
        "record": told.record,
        "evidence": told.text,
    }


def _lines(rows: Rows) -> Iterator[str]:
    """Give the changes below their kind, each with its latest sentence."""
    kind = None
    for row in rows:
        if row["kind"] != kind:
            kind = row["kind"]
            yield HEADS[str(kind)]
        yield f"  {row['day'] or 'no day':<10}  {row['sentence']}"
        if row["evidence"]:
            yield f"              “{' '.join(str(row['evidence']).split())}”  ({row['outlet'] or row['article']})"
