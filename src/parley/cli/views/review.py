"""``parley review``: a person's word on what was read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import Folder, the_ledger
from parley.cli.run import note, speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

if TYPE_CHECKING:
    from parley.ledger import Ledger, Told

EXAMPLES = """
    parley review --dossier talks/

    parley review --kind commitment --below 0.6 --limit 50 --dossier talks/

    parley review --list --format json --dossier talks/

    parley review --accept s0123456789ab --why "as the minister said" --dossier talks/

    parley review --correct s0123456789ab stance=opposes issue="the truce" --why "she spoke against it" --dossier talks/

    parley review --orphans --dossier talks/

In the terminal one key decides: a accept, r reject, c correct, o reopen, u undo, n note, s skip, ? help, q quit. Each
decision is kept at once. The exit code is 2 if there is no terminal and nothing was asked for.
"""
INTERRUPTED = 130
KINDS = ("statement", "meeting", "commitment", "question")
ORPHANED = ("entry", "decision", "by", "why", "article", "record", "evidence", "recorded_at")
Ids = list[str] | None


def _ids(name: str, what: str) -> typer.models.OptionInfo:
    told = typer.Option(f"--{name}", metavar="ID", help=what, show_default=False)
    assert isinstance(told, typer.models.OptionInfo)
    return told


def review(
    fields: Annotated[
        list[str] | None, typer.Argument(metavar="[FIELD=VALUE]...", help="New values, with --correct.")
    ] = None,
    accept: Annotated[Ids, _ids("accept", "Say that a record is right.")] = None,
    reject: Annotated[Ids, _ids("reject", "Say that a record is wrong; no view shows it any more.")] = None,
    correct: Annotated[str | None, _ids("correct", "Give fields of a record new values.")] = None,
    reopen: Annotated[Ids, _ids("reopen", "Take back all that was decided on a record.")] = None,
    undo: Annotated[Ids, _ids("undo", "Take back the last decision on a record.")] = None,
    remark: Annotated[Ids, _ids("note", "Keep --why as a remark on a record.")] = None,
    why: Annotated[str, typer.Option(metavar="TEXT", help="The reason; it is kept.", show_default=False)] = "",
    kind: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help=f"Only {', '.join(KINDS)}.", show_default=False)
    ] = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Only what names somebody so.")] = None,
    below: Annotated[float, typer.Option(metavar="CONFIDENCE", help="Only what is less sure than that.")] = 1.0,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="How many at most.", show_default=False)] = None,
    decided: Annotated[bool, typer.Option("--decided", help="Walk through what was decided before.")] = False,
    listing: Annotated[bool, typer.Option("--list", help="Only list what would be walked through.")] = False,
    orphaned: Annotated[bool, typer.Option("--orphans", help="List reviews whose record was not found again.")] = False,
    form: Form = TableFormat.TABLE,
    folder: Folder = Path(),
) -> None:
    """Decide on what was read, from the least certain record up; who decided, and why, is kept."""
    from parley.exchange.reviewing import decided_rows, waiting_table
    from parley.ledger import Asked, Decision, orphans, waiting

    if unknown := sorted(set(kind or ()) - set(KINDS)):
        raise typer.BadParameter(f"{unknown[0]!r} is none; take {', '.join(KINDS)}.", param_hint="--kind")
    named = {Decision.ACCEPT: accept, Decision.REJECT: reject, Decision.REOPEN: reopen, Decision.UNDO: undo,
             Decision.NOTE: remark, Decision.CORRECT: [correct] if correct else None}  # fmt: skip
    wanted = [(decision.value, one) for decision, ids in named.items() for one in ids or ()]
    new = _values(fields or [], correcting=correct is not None)
    if not (wanted or listing or orphaned or (sys.stdin.isatty() and sys.stdout.isatty())):
        note("error: there is no terminal to ask in. Name what to do: --accept ID, --reject ID, --correct ID "
             "FIELD=VALUE, --list or --orphans.", "red")  # fmt: skip
        raise typer.Exit(2)
    with speaking(), the_ledger(folder) as (_, ledger):
        if wanted:
            _decide(ledger, wanted, new, why)
        elif orphaned:
            write_rows(form, decided_rows(orphans(ledger)), ORPHANED, _orphan_lines, sys.stdout)
        else:
            asked = Asked(tuple(kind or ()), actor, below, limit, decided)
            if listing:
                table = waiting_table(ledger, asked)
                write_rows(form, table.rows, table.columns, _lines, sys.stdout)
            else:
                _walk(ledger, waiting(ledger, asked), why)


def _decide(ledger: Ledger, wanted: list[tuple[str, str]], new: dict[str, str], why: str) -> None:
    """Keep the decisions of a script, one after the other."""
    from parley.ledger import Decision, Review
    from parley.ledger import review as keep

    for told, name in wanted:
        decision = Decision(told)
        keep(ledger, name, Review(decision, getuser(), why, new if decision is Decision.CORRECT else None))
    note(_summary(Counter(told for told, _ in wanted)))


def _walk(ledger: Ledger, found: list[Told], why: str) -> None:
    """Walk through records; what was decided before the user leaves, however, is told."""
    from rich.console import Console

    from parley.cli.review.dialogue import Dialogue

    if not found:
        note("nothing waits for a decision")
        return
    dialogue = Dialogue(ledger, getuser(), why, Console())
    try:
        dialogue.walk(found)
    except (KeyboardInterrupt, EOFError, typer.Abort) as error:
        raise typer.Exit(INTERRUPTED) from error
    finally:
        typer.echo()
        note(_summary(dialogue.made))


def _summary(made: Counter[str]) -> str:
    told = ", ".join(f"{count} {name}" for name, count in sorted(made.items()))
    return f"kept: {told or 'nothing'}"


def _values(told: list[str], *, correcting: bool) -> dict[str, str]:
    """Take FIELD=VALUE apart.

    Raises:
        BadParameter: if one is none, or nothing is corrected.
    """
    if any("=" not in one for one in told) or bool(told) != correcting:
        raise typer.BadParameter("write --correct ID FIELD=VALUE...", param_hint="FIELD=VALUE")
    return {name.strip(): value for name, _, value in (one.partition("=") for one in told)}


def _lines(rows: Rows) -> Iterator[str]:
    for row in rows:
        yield f"{row['record']}  {row['confidence']:.2f}  {row['kind']}  {row['actor'] or ''}".rstrip()
        yield f"    “{' '.join(str(row['evidence']).split())}”"


def _orphan_lines(rows: Rows) -> Iterator[str]:
    for row in rows:
        why = f": {row['why']}" if row["why"] else ""
        yield f"{row['decision']} by {row['by']} of {row['record']} in {row['article']}{why}"
        yield f"    “{' '.join(str(row['evidence']).split())}”"
