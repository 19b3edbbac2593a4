"""``parley outlets``: how the outlets of a dossier do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import Folder, now
from parley.cli.output import put
from parley.cli.run import note, speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

EXAMPLES = """
    parley outlets --dossier talks/

    parley outlets --format csv --dossier talks/

    parley outlets --import feeds.opml --dossier talks/

    parley outlets --export feeds.opml --dossier talks/

The exit code is 1 if the list of an outlet could not be had when it was last asked for.
"""
COLUMNS = ("outlet", "url", "since", "success", "failures", "why", "added", "refused", "refused_why", "gone", "a_day")


def outlets(
    form: Form = TableFormat.TABLE,
    brought: Annotated[
        Path | None,
        typer.Option("--import", metavar="FILE", help="Write the feeds of an OPML list into dossier.toml."),
    ] = None,
    taken: Annotated[
        Path | None, typer.Option("--export", metavar="FILE", help="Write the feeds of dossier.toml as an OPML list.")
    ] = None,
    folder: Folder = Path(),
) -> None:
    """Show of each outlet since when it is followed, when its list last came, and what it brought."""
    with speaking():
        if brought is not None:
            _bring(brought, folder)
        if taken is not None:
            _take(taken, folder)
    if brought is None and taken is None:
        _show(form, folder)


def _bring(path: Path, folder: Path) -> None:
    from parley.exchange.outlines import feeds_in
    from parley.flow import join_outlets

    try:
        feeds = feeds_in(path.read_bytes(), where=str(path))
    except OSError as error:
        raise typer.BadParameter(f"cannot read {path}: {error.strerror}.", param_hint="--import") from error
    new = join_outlets(folder, feeds)
    for one in new:
        note(f"{one.name}  ({one.url})")
    note(f"{len(new)} feeds joined, {len(feeds) - len(new)} were there already", "dim")


def _take(path: Path, folder: Path) -> None:
    from parley.exchange.outlines import opml_of
    from parley.flow import read_dossier

    dossier = read_dossier(folder)
    told, left = opml_of(dossier.outlets, title=dossier.name or "Outlets")
    put(told, path, "--export")
    if left:
        note(f"{left} outlets are left out: sitemaps, pages and folders are no feeds", "dim")


def _show(form: TableFormat, folder: Path) -> None:
    from parley.cli.output import opened
    from parley.flow import fetches, health, read_dossier

    with speaking():
        told = health(read_dossier(folder).outlets, fetches(folder), now())
    rows = [one.row() for one in told]
    with opened(None) as out:
        write_rows(form, rows, COLUMNS, _lines, out)
    if not rows:
        note("dossier.toml names no [[outlet]]", "dim")
    if any(row["failures"] for row in rows):
        raise typer.Exit(1)


def _lines(rows: Rows) -> Iterator[str]:
    for row in rows:
        yield f"{row['outlet']}  ({row['url']})"
        if row["since"] is None:
            yield "    not asked yet: parley update"
            continue
        yield f"    followed since {row['since'][:10]}; its list last came {row['success'] or 'never'}"
        if row["failures"]:
            yield f"    {row['failures']} failures since: {row['why']}"
        yield f"    articles: {row['added']} added, {row['refused']} refused, {row['gone']} gone; {row['a_day']} a day"
        if row["refused"]:
            yield f"    refused last: {row['refused_why']}"
