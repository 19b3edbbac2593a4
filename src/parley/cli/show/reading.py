"""A whole reading: the article, then its records by kind, then what was set aside."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Column, Table
from rich.text import Text

from parley.cli.show.article import dropped_lines, show_article
from parley.cli.show.lines import record_lines
from parley.cli.show.marks import Mark, marks
from parley.records import Article, Commitment, Meeting, Question, Reading, Record, Statement

SECTIONS: tuple[tuple[str, type[Record]], ...] = (
    ("Positions", Statement),
    ("Commitments", Commitment),
    ("Meetings", Meeting),
    ("Open questions", Question),
)


def show_reading(reading: Reading) -> Group:
    """Lay out one reading from the headline to the blocks that were dropped."""
    marked = marks(reading)
    parts: list[RenderableType] = [show_article(reading.article, marked)]
    for title, kind in SECTIONS:
        listed = [mark for mark in marked if isinstance(mark.record, kind)]
        parts += _section(title, [_record(mark, reading.article) for mark in listed])
    parts += _section("Not read", dropped_lines(reading.article))
    parts += [Text(f"warning: {warning}", style="red") for warning in reading.warnings]
    if not marked:
        parts.append(Text("No position, commitment, meeting or open question was found in this article."))
    return Group(*parts)


def _section(title: str, lines: Sequence[RenderableType]) -> list[RenderableType]:
    """Put lines under a title; nothing where there are none."""
    if not lines:
        return []
    return [Rule(f"{title} ({len(lines)})", align="left", style="dim"), *lines, Text()]


def _record(mark: Mark, article: Article) -> Table:
    """Lay out one record: its name beside what it says and the details."""
    row = Table.grid(Column(width=3), Column(), padding=(0, 1, 0, 0))
    lines = [*record_lines(mark.record), Text(_place(mark.record, article), style="dim")]
    row.add_row(Text(mark.name, style=f"bold {mark.colour}"), Group(*lines))
    return row


def _place(record: Record, article: Article) -> str:
    """Say where the evidence stands, how sure the record is, and why it was made."""
    evidence = record.evidence
    paragraph = sum(block.start <= evidence.start for block in article.kept)
    why = ", ".join(f"{reason.rule} “{reason.cue}”" for reason in record.why)
    where = f"block {paragraph}, characters {evidence.start}-{evidence.end}"
    return f"{where} · confidence {record.confidence:.2f}" + (f" · {why}" if why else "")
