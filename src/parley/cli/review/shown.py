"""A record as a reviewer sees it: its sentence among its neighbours, and its fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from parley.cli.output import harmless

if TYPE_CHECKING:
    from parley.ledger import Told

AROUND = 240
"""Characters of context before and after the evidence."""


def heading(told: Told, at: int, count: int) -> Text:
    """Say which record this is, how sure the reader was, and where it stands."""
    known = [told.article, told.outlet, told.published.isoformat() if told.published else None]
    where = " · ".join(harmless(str(one)) for one in known if one)
    sure = f"{float(told.body['confidence']):.2f}"
    return Text.assemble(
        (f"{at}/{count}  {told.kind}  {told.id}", "bold"), f"  confidence {sure}  {told.tier}  ", (where, "dim")
    )


def passage(told: Told, text: str) -> Text:
    """Give the evidence, bright, between the words around it."""
    start, end = told.body["evidence"]["start"], told.body["evidence"]["end"]
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    cut = (before.rpartition("\n\n")[2], after.partition("\n\n")[0])
    return Text.assemble((_line(cut[0]), "dim"), (_line(told.text), "bold cyan"), (_line(cut[1]), "dim"))


def listed(told: Told, names: tuple[str, ...]) -> Iterator[str]:
    """Give the fields with their numbers."""
    width = max(map(len, names))
    for number, name in enumerate(names, start=1):
        yield f"  {number} {name:<{width}}  {value(told, name) or '-'}"


def value(told: Told, name: str) -> str:
    """Give a field in one line: actors by their names."""
    found = told.body.get(name)
    if isinstance(found, list):
        return _line("; ".join(str(one["name"]) for one in found))
    return _line(str(found["name"] if isinstance(found, dict) else found or ""))


def _line(text: str) -> str:
    """Keep a text in one line, without signs that a terminal would obey; blanks at its ends stay."""
    return harmless(text.replace("\n", " ").replace("\t", " "))
