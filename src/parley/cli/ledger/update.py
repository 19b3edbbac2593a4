"""``parley update``: what the outlets of a dossier have new."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import Folder, now, the_ledger
from parley.cli.options import Pipeline, ReaderName
from parley.cli.run import note, one_by_one, speaking

if TYPE_CHECKING:
    from collections.abc import Iterable

    from parley.flow import Visit
    from parley.records import Dossier

EXAMPLES = """
    parley update --dossier talks/

    parley update "Northern Wire" --most 20 --dossier talks/

Outlets stand in dossier.toml as [[outlet]], with name and url: a feed, a sitemap, a page with links (select); or with
a path: a folder of files, of mail (kind = "mail"), a list of addresses (kind = "addresses"). What was fetched is noted
in fetches.jsonl; a page is looked at again a day and a week later, a file when it was changed. Alerts on what came are
sent, if dossier.toml has a [[rule]]. The exit code is 0 if all came, 1 if a list, page or file could not be had, 2 if
nothing could be done.
"""


def update(
    outlet: Annotated[
        list[str] | None, typer.Argument(metavar="[OUTLET]...", help="Only these, by name; all by default.")
    ] = None,
    most: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Take at most so many pages or files of an outlet.")
    ] = None,
    pipeline: Pipeline = None,
    reader: ReaderName = None,
    folder: Folder = Path(),
) -> None:
    """Fetch what the outlets have new, and again what is due, and add it to the ledger."""
    with speaking(), the_ledger(folder) as (dossier, ledger):
        checked_outlets(dossier, outlet or [])
        _alert(folder)

        from parley.flow import CACHE, How, Wish, alone, fetching
        from parley.flow import update as follow

        visits: list[Visit] = []
        wish = Wish(outlet or (), most, How(pipeline=pipeline, reader=reader))
        with alone(folder, since=now()), fetching(folder / CACHE, dossier) as fetcher:
            found = follow(folder, dossier, ledger, fetcher, wish=wish)
            try:
                with one_by_one((one for one in found if not _taken(one, visits)), bar=True, needed=False) as outcomes:
                    for _ in outcomes:
                        pass
            finally:
                for one in visits:
                    note(visit_line(one), "yellow" if one.why else "dim")
        _alert(folder)
        if any(one.why for one in visits):
            raise typer.Exit(1)


def _alert(folder: Path) -> None:
    """Raise and deliver alerts on what came so far; that a receiver does not answer is no failure of the update."""
    from parley.cli.show.alerts import say
    from parley.watch import attend

    for one in attend(folder, clock=now):
        say(one)


def checked_outlets(dossier: Dossier, names: Iterable[str]) -> None:
    """Refuse a dossier without outlets, and names that none has.

    Raises:
        BadParameter: naming those that there are.
    """
    known = [one.name for one in dossier.outlets]
    if not known:
        raise typer.BadParameter("dossier.toml names no [[outlet]]; write one with its name and url.")
    if wrong := [name for name in names if name not in known]:
        raise typer.BadParameter(f"{wrong[0]!r} is none; there are {', '.join(known)}.", param_hint="OUTLET")


def _taken(one: object, visits: list[Visit]) -> bool:
    """Keep what is told of an outlet for the end."""
    from parley.flow import Visit

    if isinstance(one, Visit):
        visits.append(one)
    return isinstance(one, Visit)


def visit_line(visit: Visit) -> str:
    """Tell of a visit in one line."""
    if visit.why:
        return f"{visit.outlet}: its list could not be had: {visit.why}"
    came = ", ".join(f"{number} {came}" for came, number in visit.came.items())
    return f"{visit.outlet}: {visit.listed} listed, {came or 'nothing new'}"
