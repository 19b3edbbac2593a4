"""Records and readings as HTML that needs nothing else: no script, no style sheet, no picture.

All that comes from an article is escaped, so a page that holds markup is shown, never run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from html import escape
from itertools import pairwise
from typing import Any

TINTS = {"Statement": "#bfdbfe", "Commitment": "#bbf7d0", "Meeting": "#f5d0fe", "Question": "#fde68a"}
"""The colour behind the evidence of each kind."""

PLAIN = "#e5e7eb"
HIDDEN = frozenset({"id", "evidence", "why"})
"""Fields that stand elsewhere than in the table of fields."""

QUOTED = '<blockquote style="margin:.3em 0;padding:.2em .8em;border-left:3px solid {tint}">{text}</blockquote>'
MARK = '<mark style="background:{tint};color:#111" title="{title}">{text}</mark>'

Mark = tuple[int, int, str, str]
"""From where to where, in which colour, and what it says when pointed at."""


def record_html(record: Any) -> str:  # noqa: ANN401  (any of the four kinds, which rest on this package)
    """Give a record as its sentence with the cue marked, its fields, and which rules found it."""
    kind = type(record).__name__
    tint, text = TINTS.get(kind, PLAIN), record.evidence.text
    marks = [(at, at + len(cue), tint, rule) for rule, cue in _cues(record) if cue and (at := text.find(cue)) >= 0]
    told = {one.name: getattr(record, one.name) for one in fields(record) if one.name not in HIDDEN}
    rows = "".join(_row(name, value) for name, value in told.items() if value not in (None, ()))
    return (
        f'<div class="parley-record"><strong>{escape(kind)}</strong> <code>{escape(record.id)}</code>'
        f"{QUOTED.format(tint=tint, text=marked(text, marks))}<table>{rows}</table></div>"
    )


def reading_html(reading: Any) -> str:  # noqa: ANN401  (as above)
    """Give a reading as the article's text, in which the evidence of every record is marked."""
    article = reading.article
    told = [(one.evidence, type(one).__name__, one.id) for one in reading.records]
    marks = [(at.start, at.end, TINTS.get(kind, PLAIN), f"{kind} {name}") for at, kind, name in told]
    head = ", ".join(escape(str(one)) for one in (article.outlet, article.published) if one)
    blocks = "".join(
        f"<p>{marked(article.text[block.start : block.end], _within(marks, block.start, block.end))}</p>"
        for block in article.kept
    )
    counted = f"{len(told)} record{'' if len(told) == 1 else 's'}"
    title = escape(article.title or article.id)
    return f'<div class="parley-reading"><strong>{title}</strong> <small>{head} ({counted})</small>{blocks}</div>'


def marked(text: str, marks: Iterable[Mark]) -> str:
    """Escape a text and mark parts of it; where marks lie over each other, the first colour and every title count."""
    known = sorted(marks)
    cuts = sorted({0, len(text)} | {at for start, end, *_ in known for at in (start, end) if 0 < at < len(text)})
    return "".join(_piece(text[begin:end], [one for one in known if one[0] < end and one[1] > begin])
                   for begin, end in pairwise(cuts))  # fmt: skip


def _piece(text: str, over: list[Mark]) -> str:
    if not over:
        return escape(text)
    return MARK.format(tint=over[0][2], title=escape("; ".join(one[3] for one in over)), text=escape(text))


def _within(marks: Iterable[Mark], start: int, end: int) -> Iterator[Mark]:
    yield from ((first - start, last - start, *rest) for first, last, *rest in marks if first < end and last > start)  # type: ignore[misc]


def _cues(record: Any) -> list[tuple[str, str]]:  # noqa: ANN401  (as above)
    return [(one.rule, one.cue) for one in record.why]


def _row(name: str, value: object) -> str:
    return f"<tr><th style='text-align:left'>{escape(name)}</th><td style='text-align:left'>{_said(value)}</td></tr>"


def _said(value: object) -> str:
    """Write a field's value: an actor by its name, a list by its members."""
    if isinstance(value, tuple):
        return "; ".join(map(_said, value))
    if isinstance(value, Enum):
        return escape(str(value.value))
    if is_dataclass(value):
        name = getattr(value, "name", None)
        return escape(name if isinstance(name, str) else str(value))
    return escape(str(value))
