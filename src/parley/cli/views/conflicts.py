"""``parley conflicts``: where reports contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_day, checked_moment, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

if TYPE_CHECKING:
    from parley.analysis.conflicts import Conflict, Report

EXAMPLES = """
    parley conflicts --dossier talks/

    parley conflicts --type reversal --type denial --dossier talks/

    parley conflicts --actor Ruritania --as-of 2025-08-14 --format csv --dossier talks/
"""
SIDE = ("says", "outlet", "published", "recorded_at", "text")
COLUMNS = (
    "kind",
    "differ",
    "actors",
    "about",
    "since",
    *(f"{side}_{key}" for side in ("left", "right") for key in SIDE),
)


def conflicts(
    kinds: Annotated[
        list[str] | None,
        typer.Option(
            "--type", help="sources, reversal, split, denial or translation; may be repeated.", show_default="all"
        ),
    ] = None,
    actor: Annotated[str | None, typer.Option(help="Only those that an actor is part of.")] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show which reports contradict each other: of what kind, and both sentences with both clocks.

    Two outlets about one fact, an actor's change of mind, two voices of one side, a denial, or one quotation in two
    wordings. Nothing is resolved: both sides stay. That two sides disagree is no conflict of reports.
    """
    day, moment, wanted = checked_day(as_of), checked_moment(known_at), _checked(kinds or [])

    from parley.analysis.conflicts import kept_conflicts
    from parley.analysis.identity import Identity
    from parley.cli.output import opened
    from parley.ledger import judgements

    with speaking(), the_ledger(folder, tier) as (dossier, ledger), opened(None) as out:
        identity = Identity(dossier, judgements(ledger, known_at=moment))
        kept = kept_conflicts(ledger, known_at=moment, as_of=day)
        found = [one for one in kept if not wanted or one.kind.value in wanted]
        found = [one for one in found if actor is None or any(identity.actor(actor, name) for name in one.actors)]
        write_rows(form, [_row(one) for one in found], COLUMNS, _lines, out)


def _checked(kinds: list[str]) -> set[str]:
    """Take kinds of conflict.

    Raises:
        BadParameter: if there is no such kind.
    """
    from parley.analysis.conflicts import ConflictKind

    known = [kind.value for kind in ConflictKind]
    if wrong := [kind for kind in kinds if kind not in known]:
        message = f"{wrong[0]!r} is no kind of conflict; there are {', '.join(known)}."
        raise typer.BadParameter(message, param_hint="--type")
    return set(kinds)


def _row(told: Conflict) -> dict[str, object]:
    """Give a conflict as a row: the latest report of each side, and in the JSON form all of them."""
    from parley.analysis.conflicts import began

    since = began(told)
    sides = {"left": told.left, "right": told.right}
    row: dict[str, object] = {
        "kind": told.kind.value,
        "differ": told.differ.value,
        "why": told.why,
        "actors": ", ".join(told.actors),
        "about": told.about,
        "since": since.isoformat() if since else None,
    }
    for side, reports in sides.items():
        row |= {f"{side}_{key}": value for key, value in _report(reports[-1]).items()}
    return row | {side: [_report(one) for one in reports] for side, reports in sides.items()}


def _report(told: Report) -> dict[str, object]:
    return {
        "actor": told.actor,
        "says": told.says,
        "outlet": told.outlet,
        "published": told.published.isoformat() if told.published else None,
        "recorded_at": told.recorded_at.isoformat(timespec="seconds"),
        "article": told.article,
        "record": told.record,
        "text": told.text,
    }


def _lines(rows: Rows) -> Iterator[str]:
    """Give each conflict with its two sides below."""
    for row in rows:
        yield f"{row['kind']} ({row['differ']}): {row['actors']}: {row['about']}"
        yield f"  {row['why']}; since {row['since'] or 'an unknown day'}"
        for side in ("left", "right"):
            more = f" (+{len(row[side]) - 1})" if len(row[side]) > 1 else ""
            when = f"{row[f'{side}_published'] or 'no date'}, recorded {row[f'{side}_recorded_at']}"
            yield f"  - {row[f'{side}_says']}{more}  [{row[f'{side}_outlet'] or 'no outlet'}, {when}]"
            yield f"      “{' '.join(str(row[f'{side}_text']).split())}”"
