"""``parley conflicts``: where reports contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_clocks, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Limit, Rows, TableFormat, most, write_table

if TYPE_CHECKING:
    from parley.analysis.conflicts import ConflictKind

EXAMPLES = """
    parley conflicts --dossier talks/

    parley conflicts --type reversal --type denial --dossier talks/

    parley conflicts --actor Ruritania --as-of 2025-08-14 --format csv --dossier talks/
"""
EMPTY = "no reports are known to contradict each other"


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
    limit: Limit = None,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show which reports contradict each other: of what kind, and both sentences with both clocks.

    Two outlets about one fact, an actor's change of mind, two voices of one side, a denial, or one quotation in two
    wordings. Nothing is resolved: both sides stay. That two sides disagree is no conflict of reports.
    """
    clocks, wanted = checked_clocks(as_of, known_at), _checked(kinds or [])

    from parley.exchange.views import ConflictWish, conflicts_table

    with speaking(), the_ledger(folder, tier) as (dossier, ledger):
        wish = ConflictWish(wanted, actor, most=most(form, limit))
        write_table(form, conflicts_table(ledger, dossier, wish, clocks), _lines, empty=EMPTY, limit=wish.most)


def _checked(kinds: list[str]) -> frozenset[ConflictKind]:
    """Take kinds of conflict.

    Raises:
        BadParameter: if there is no such kind.
    """
    from parley.analysis.conflicts import ConflictKind

    known = [kind.value for kind in ConflictKind]
    if wrong := [kind for kind in kinds if kind not in known]:
        message = f"{wrong[0]!r} is no kind of conflict; there are {', '.join(known)}."
        raise typer.BadParameter(message, param_hint="--type")
    return frozenset(map(ConflictKind, kinds))


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
