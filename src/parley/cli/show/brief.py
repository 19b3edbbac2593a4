"""The brief on a screen: the sides with their positions and evidence, then commitments, meetings and questions."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from parley.analysis import Brief, Position
from parley.analysis.brief import Side
from parley.cli.show.lines import record_lines, stance_of
from parley.records import Article, Evidence, Record

WHOLE = 10**6
"""As many lines as anybody could want."""


def show_brief(told: Brief, *, most: int | None = None) -> Group:
    """Lay out a brief.

    Args:
        told: the brief.
        most: how many entries each side and each list shows at most; what is left out is counted. None for all.
    """
    top = most or WHOLE
    parts: list[RenderableType] = []
    for side in told.sides[: WHOLE if most is None else 2 * most]:
        parts += _side(side, top)
    for title, listed in (
        ("Commitments", told.commitments),
        ("Meetings", told.meetings),
        ("Open questions", told.open_questions),
    ):
        entries = [_entry(record, article) for record, article in listed]
        parts += _list(title, entries, top)
    return Group(*parts)


def _side(side: Side, most: int) -> list[RenderableType]:
    """Lay out the positions of one side."""
    return _list(side.name, [_position(position) for position in side.positions], most)


def _list(title: str, entries: Sequence[RenderableType], most: int) -> list[RenderableType]:
    """Put entries under a title; say how many are left out."""
    if not entries:
        return []
    left = len(entries) - most
    more = [Text(f"  … and {left} more", style="dim")] if left > 0 else []
    return [Rule(f"[bold]{title}[/bold]", align="left", style="dim"), *entries[:most], *more, Text()]


def _position(position: Position) -> Group:
    """Say what an actor holds now, on which words that rests, and what it held before."""
    said, article = position.latest.statement, position.latest.article
    name = "" if said.actor.name == position.side else f"{said.actor.name} "
    head = Text.assemble("• ", (name, "bold"), (stance_of(said), "italic cyan"), " ", said.issue)
    if said.condition:
        head.append(f" — {said.condition}", style="yellow")
    before = [
        Text.assemble(
            "before: ", (stance_of(told.statement), "italic"), f" {told.statement.issue}, ", _cited(told.article)
        )
        for told in position.earlier
    ]
    return _indented(head, [_quote(said.evidence, article), *before])


def _entry(record: Record, article: Article) -> Group:
    """Lay out a commitment, meeting or question with its evidence."""
    first, *rest = record_lines(record)
    return _indented(Text.assemble("• ", first), [*rest, _quote(record.evidence, article)])


def _indented(head: Text, lines: Sequence[Text]) -> Group:
    return Group(head, *(Padding.indent(line, 4) for line in lines))


def _quote(evidence: Evidence, article: Article) -> Text:
    """Quote the words that a record rests on, with the outlet and the day."""
    words = " ".join(evidence.text.split())
    return Text.assemble((f"“{words}” ", "dim"), _cited(article))


def _cited(article: Article) -> tuple[str, str]:
    told = ", ".join(part for part in (article.outlet, article.published and article.published[:10]) if part)
    return told or article.input, "dim italic"
