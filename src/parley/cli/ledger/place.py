"""Where the dossier is, and its ledger opened."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from parley.exchange.views import Clocks
    from parley.ledger import Ledger
    from parley.records import Dossier


class TierName(StrEnum):
    """Which records are looked at; what was rejected never is."""

    CONFIRMED = "confirmed"
    CANDIDATE = "candidate"
    ALL = "all"


Folder = Annotated[
    Path, typer.Option("--dossier", metavar="DIR", help="The folder that `parley init` made.", show_default="here")
]
KnownAt = Annotated[
    str | None,
    typer.Option(
        metavar="TIME",
        help="As it was known at a moment (2025-08-18T12:00, UTC if no zone is told; a day means its end).",
        show_default=False,
    ),
]
Tiers = Annotated[
    TierName,
    typer.Option(
        "--tier", help="confirmed: what a person accepted or corrected; candidate: what nobody has decided on.",
    ),
]  # fmt: skip
AsOf = Annotated[str | None, typer.Option(metavar="DATE", help="What held on a day (2025-08-18).", show_default=False)]


def now() -> datetime:
    """Ask the machine's clock: the one place where a ledger's record time comes from."""
    return datetime.now(UTC)


@contextmanager
def the_ledger(folder: Path, tier: TierName = TierName.ALL, *, named: bool = True) -> Iterator[tuple[Dossier, Ledger]]:
    """Open the ledger of a dossier, to look at the records of a tier.

    What the dossier names is recorded where it was changed, if it is to be ``named``.

    Raises:
        BadDossier: if there is no dossier, or it is wrong.
        BadLedger: if its ledger cannot be opened.
    """
    from parley.flow import opened
    from parley.ledger import Tier

    with opened(folder, clock=now, tell=telling("views made anew"), named=named) as both:
        both[1].tier = Tier(tier)
        yield both


def telling(what: str) -> Callable[[int, int], None]:
    """Show on a terminal how many entries of how many have been gone through, from the first on until all are."""
    shown = Progress(
        *(TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    task = shown.add_task(what, total=None)

    def tell(done: int, of: int) -> None:
        shown.start()
        shown.update(task, completed=done, total=of)
        if done >= of:
            shown.stop()

    return tell


def checked_moment(told: str | None, option: str = "--known-at") -> datetime | None:
    """Take a moment by ISO 8601.

    Raises:
        BadParameter: if it is none.
    """
    from parley.ledger import moment

    try:
        return moment(told) if told is not None else None
    except ValueError as error:
        message = f"{told!r} is no time; write it as 2025-08-18 or 2025-08-18T12:00."
        raise typer.BadParameter(message, param_hint=option) from error


def checked_day(told: str | None, option: str = "--as-of") -> date | None:
    """Take a day by ISO 8601.

    Raises:
        BadParameter: if it is none.
    """
    try:
        return date.fromisoformat(told) if told else None
    except ValueError as error:
        raise typer.BadParameter(f"{told!r} is no date; write it as 2025-08-18.", param_hint=option) from error


def checked_clocks(as_of: str | None, known_at: str | None, *, today: bool = False) -> Clocks:
    """Take both clocks as the user told them; ``today`` is the day where none is told.

    Raises:
        BadParameter: if one is no time.
    """
    from parley.exchange.views import Clocks

    day = checked_day(as_of)
    return Clocks(now().date() if today and day is None else day, checked_moment(known_at))
