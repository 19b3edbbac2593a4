"""A view as a table in HTML that needs nothing else; every word is escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

SHOWN = 50
"""Rows that a notebook shows at most; the view has all."""

SENTENCES = frozenset({
    "evidence", "answer", "fulfilled_by", "ended_by", "left_text", "right_text", "extract", "words", "text",
})  # fmt: skip
"""Columns whose words are an article's own."""

MARK = '<mark style="background:#fde68a;color:#111">{text}</mark>'
LEFT = 'style="text-align:left;vertical-align:top"'
SHORT = 'style="text-align:left;vertical-align:top;white-space:nowrap"'
NARROW = 12
"""Characters of a value that is never broken, a day say."""


def view_html(name: str, columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> str:
    """Write the first rows, without columns that are empty in all of them, and say how many there are."""
    shown = rows[:SHOWN]
    used = [column for column in columns if any(row.get(column) not in (None, "") for row in shown)]
    head = "".join(f"<th {LEFT}>{escape(column)}</th>" for column in used)
    body = "".join(f"<tr>{''.join(_cell(column, row.get(column)) for column in used)}</tr>" for row in shown)
    more = f", the first {SHOWN} shown" if len(rows) > SHOWN else ""
    caption = f"<small>{escape(name)}: {len(rows)} row{'' if len(rows) == 1 else 's'}{more}</small>"
    return f'<div class="parley-view">{caption}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _cell(column: str, value: object) -> str:
    said = "" if value is None else escape(str(value))
    style = SHORT if len(said) <= NARROW else LEFT
    return f"<td {style}>{MARK.format(text=said) if said and column in SENTENCES else said}</td>"
