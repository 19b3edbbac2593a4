"""The commands of Parley, and what holds for all of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from parley import __version__
from parley.cli import actors, brief, evaluate, explain, read, schema
from parley.cli.alerts import alerts, rules
from parley.cli.archive import batch
from parley.cli.ask import diff, history, search, who_said
from parley.cli.assistant import mcp
from parley.cli.exchange import export, import_, plugins
from parley.cli.judging import judge
from parley.cli.ledger import add, init, load, reread, serve, status, update, verify, watch
from parley.cli.run import note
from parley.cli.users import app as users
from parley.cli.views import commitments, conflicts, edits, meetings, outlets, positions, questions, review, stories

COMMANDS: dict[str, tuple[Callable[..., None], str]] = {
    "read": (read.read, read.EXAMPLES),
    "explain": (explain.explain, explain.EXAMPLES),
    "brief": (brief.brief, brief.EXAMPLES),
    "actors": (actors.actors, actors.EXAMPLES),
    "evaluate": (evaluate.evaluate, evaluate.EXAMPLES),
    "schema": (schema.schema, schema.EXAMPLES),
    "init": (init.init, init.EXAMPLES),
    "add": (add.add, add.EXAMPLES),
    "batch": (batch.batch, batch.EXAMPLES),
    "load": (load.load, load.EXAMPLES),
    "positions": (positions.positions, positions.EXAMPLES),
    "conflicts": (conflicts.conflicts, conflicts.EXAMPLES),
    "edits": (edits.edits, edits.EXAMPLES),
    "stories": (stories.stories, stories.EXAMPLES),
    "history": (history.history, history.EXAMPLES),
    "search": (search.search, search.EXAMPLES),
    "who-said": (who_said.who_said, who_said.EXAMPLES),
    "diff": (diff.diff, diff.EXAMPLES),
    "commitments": (commitments.commitments, commitments.EXAMPLES),
    "meetings": (meetings.meetings, meetings.EXAMPLES),
    "questions": (questions.questions, questions.EXAMPLES),
    "export": (export.export, export.EXAMPLES),
    "import": (import_.import_, import_.EXAMPLES),
    "update": (update.update, update.EXAMPLES),
    "watch": (watch.watch, watch.EXAMPLES),
    "rules": (rules.rules, rules.EXAMPLES),
    "alerts": (alerts.alerts, alerts.EXAMPLES),
    "outlets": (outlets.outlets, outlets.EXAMPLES),
    "serve": (serve.serve, serve.EXAMPLES),
    "mcp": (mcp.mcp, mcp.EXAMPLES),
    "judge": (judge.judge, judge.EXAMPLES),
    "review": (review.review, review.EXAMPLES),
    "reread": (reread.reread, reread.EXAMPLES),
    "status": (status.status, status.EXAMPLES),
    "verify": (verify.verify, verify.VERIFY),
    "plugins": (plugins.plugins, plugins.EXAMPLES),
    "rebuild": (verify.rebuild, verify.REBUILD),
    "backup": (verify.backup, verify.BACKUP),
}
"""Every command with the examples that its help ends with."""

app = typer.Typer(
    name="parley",
    help="Follow a negotiation through the news: who takes which position, who promises what, which meetings are "
    "planned, what is open. Every finding rests on a verbatim sentence.",
    epilog="Start with: parley read article.html",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
for name, (command, examples) in COMMANDS.items():
    app.command(name, epilog=f"Examples:\n{examples}")(command)
app.add_typer(users.app, name="users")


def _show_version(wanted: bool) -> None:
    """Print the version and end."""
    if wanted:
        typer.echo(f"parley {__version__}")
        raise typer.Exit


@app.callback()
def parley(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Hold the options that come before a command."""


def main() -> None:
    """Run the command line; that standard output cannot be written to its end is said, and ends it with exit code 2."""
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:
            raise  # of a file that somebody should have spoken of
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python fails once more when it ends
        note(f"error: standard output: cannot be written to its end ({error.strerror}).", "red")
        sys.exit(2)
