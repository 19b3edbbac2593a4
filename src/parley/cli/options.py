"""Options that several commands share, and how their words become values."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from parley.analysis import Kind


class OnOff(StrEnum):
    """What is switched on or off."""

    ON = "on"
    OFF = "off"


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files (.txt, .md, .html, .jsonl, .json, .csv of articles or addresses, .eml, .mbox, ...), folders, "
        "http(s) addresses, or - for standard input. docs/guide/inputs.md tells of each form.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="The day of publication (2025-08-18); it overrules what the article says.",
        show_default=False,
    ),
]
Outlet = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Who publishes; it overrules what the article says.", show_default=False),
]
Pipeline = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="Another installed spaCy pipeline; articles in its language are read.", show_default=False
    ),
]
ReaderName = Annotated[
    str | None,
    typer.Option(
        "--reader",
        metavar="NAME",
        help="Another reader than the grammar: llm or both (docs/guide/llm.md), or that of an installed plug-in.",
        show_default=False,
    ),
]
Gate = Annotated[
    OnOff,
    typer.Option(
        "--gate",
        help="on: pass over articles of 150 words and more whose words tell of no negotiation (docs/guide/speed.md); "
        "off: read every article, whatever it is about.",
    ),
]
AllowPrivate = Annotated[
    bool,
    typer.Option("--allow-private", help="Let addresses lead into this machine and private networks."),
]
Jobs = Annotated[int, typer.Option(min=1, metavar="N", help="Processes that read; the output is the same for any N.")]
Output = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write to a file instead of standard output.", show_default=False),
]
NoColor = Annotated[bool, typer.Option("--no-color", help="Print without colour; so does the variable NO_COLOR.")]


def checked_date(told: str | None) -> str | None:
    """Take a date, or a date and time, by ISO 8601.

    Raises:
        BadParameter: if it is none.
    """
    try:
        if told is not None:
            date.fromisoformat(told[:10])
    except ValueError as error:
        raise typer.BadParameter(f"{told!r} is no date; write it as 2025-08-18.", param_hint="--published") from error
    return told


def checked_kinds(told: str | None, option: str = "--only") -> frozenset[Kind]:
    """Take kinds of record that are parted by commas; all of them where the user names none, or ``all``.

    Raises:
        BadParameter: if one is no kind.
    """
    from parley.analysis import Kind

    if told in {None, "all"}:
        return frozenset(Kind)
    named = {word.strip() for word in str(told).split(",")}
    if unknown := sorted(named - set(Kind)):
        kinds = ", ".join(Kind)
        raise typer.BadParameter(f"{unknown[0]!r} is no kind of record; take {kinds}.", param_hint=option)
    return frozenset(map(Kind, named))
