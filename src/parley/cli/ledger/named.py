"""Actors, sides and issues that a user names; a name that nobody has is told with the nearest ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.run import note

if TYPE_CHECKING:
    from parley.analysis.asked import Meant

Actors = Annotated[
    list[str] | None,
    typer.Option("--actor", metavar="NAME", help="Only this actor; name several one by one.", show_default=False),
]
Sides = Annotated[
    list[str] | None,
    typer.Option("--side", metavar="NAME", help="Only this actor and who speaks for it.", show_default=False),
]
Issues = Annotated[
    list[str] | None,
    typer.Option("--issue", metavar="WORDS", help="Only this issue; name several one by one.", show_default=False),
]
Outlets = Annotated[
    list[str] | None,
    typer.Option("--outlet", metavar="NAME", help="Only this outlet; name several one by one.", show_default=False),
]
Limit = Annotated[int, typer.Option(min=1, metavar="N", help="How many to show at most.")]


def tell_unknown(unknown: Iterable[Meant]) -> bool:
    """Say which names and issues the ledger does not know, and the nearest that it does; say whether there are any."""
    told = False
    for one in unknown:
        near = f"; the nearest are {', '.join(one.near)}" if one.near else ""
        note(f"nothing in the ledger is named {one.asked!r}{near}", "yellow")
        told = True
    return told
