"""Why a record was made, laid out for people: the sentence with its cue, then what made the record what it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Column, Table
from rich.text import Text

import parley
from parley.cli.show.lines import record_lines
from parley.records import Article, Evidence

if TYPE_CHECKING:
    from parley.reading.explain import Entry, Explanation, Family, Link, Slot, Step

LONG = 90
"""Characters of a quoted piece that are shown; the JSON form has all of them."""


def show_explanation(told: Explanation, article: Article, *, name: str = "") -> Group:
    """Lay out one explanation under the record's id and mark; where a line is missing, there was nothing to tell."""
    said, *details = record_lines(told.record)
    head = Text.assemble(
        (f"{name} " if name else "", "bold"),
        (told.record.id, "dim"),
        "  ",
        said,
        (f"  {told.record.confidence:.2f}", "dim"),
    )
    rows = Table.grid(Column(width=11, style="dim"), Column(), padding=(0, 1, 0, 0))
    for title, line in _rows(told, article, details):
        rows.add_row(title, line)
    return Group(head, rows, Text())


def _rows(told: Explanation, article: Article, details: Iterable[Text]) -> Iterator[tuple[str, Text]]:
    yield "sentence", _marked(told, article)
    yield from (("", detail) for detail in details)
    yield "found by", _entry(told.entry)
    if told.entry.meaning:
        yield "", Text(f"which says: {told.entry.meaning}")
    if told.entry.example:
        yield "", Text(f"proved by: “{told.entry.example}”", style="dim")
    yield from ((slot.part.replace("_", " "), _slot(slot)) for slot in told.slots)
    yield from _named("made so by", map(_step, told.steps))
    yield from _named("stands for", map(_link, told.anaphora))
    yield from _named("confidence", _confidence(told))


def _named(name: str, lines: Iterable[Text]) -> Iterator[tuple[str, Text]]:
    """Put a name before the first of some lines."""
    yield from (("" if at else name, line) for at, line in enumerate(lines))


def _marked(told: Explanation, article: Article) -> Text:
    """Quote the sentence with its cue between marks, which show without colour too."""
    evidence, cue = told.record.evidence, told.cue
    if not evidence.start <= cue.start <= cue.end <= evidence.end:
        return Text(f"“{evidence.text}”")
    before, after = article.text[evidence.start : cue.start], article.text[cue.end : evidence.end]
    return Text.assemble("“", before, (f"»{cue.text}«", "bold cyan"), after, "”")


def _entry(entry: Entry) -> Text:
    """Name an entry with its place: in a work tree the path from its root, else that within the package."""
    root = "src/" if Path(parley.__path__[0]).parent.name == "src" else ""
    where = f"  {root}{entry.file}{f':{entry.line}' if entry.line else ''}" if entry.file else ""
    return Text.assemble((entry.id, "bold"), where)


def _slot(slot: Slot) -> Text:
    return Text.assemble((slot.gives, "bold"), f", from {slot.name}: “{_short(slot.words)}”")


def _step(step: Step) -> Text:
    """Say what some words do; an operator comes with its place."""
    words = " … ".join(piece.text for piece in step.words)
    line = Text.assemble(f"{step.kind} “{words}”" if words else step.kind, ": ", (step.effect, "bold"))
    return line.append_text(Text.assemble("  ", _entry(step.entry), style="dim")) if step.entry else line


def _link(link: Link) -> Text:
    if link.antecedent is None:
        return Text(f"“{_short(link.words)}” → {link.means}  ({link.rule})")
    return Text(f"“{_short(link.words)}” → “{_short(link.antecedent)}”  ({link.confidence:.2f})")


def _confidence(told: Explanation) -> Iterator[Text]:
    """Say what the families were worth, and what is told: a little less than the last of them."""
    yield from map(_family, told.families)
    if told.families:
        yield Text(f"less the standard error of the last: {told.record.confidence:.3f}")


def _family(family: Family) -> Text:
    """Say how often a family was right."""
    name = " / ".join(family.name)
    return Text(f"{name}: {family.right} of {family.told} right, {family.share:.3f}")


def _short(piece: Evidence) -> str:
    words = " ".join(piece.text.split())
    return words if len(words) <= LONG else f"{words[: LONG - 1]}…"
