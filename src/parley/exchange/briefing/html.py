"""A brief as one page of HTML that needs nothing else: no script, no picture, no address but those of its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from parley.analysis.briefing import Briefing, Line, Note, Section
from parley.exchange.briefing.said import dated, left_out, link, one_line, place, state

STYLE = (
    "body{font:1rem/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
    "h1,h2,h3{line-height:1.25;font-family:system-ui,sans-serif}h2{border-bottom:1px solid #bbb;margin-top:2.5rem}"
    "sup a{text-decoration:none}li{margin:.3rem 0}ol{font-size:.9rem}:target{background:#fff3bf}"
    "@media print{a{color:inherit}}"
)


def briefing_html(told: Briefing) -> bytes:
    """Write a brief as HTML, in UTF-8."""
    title = _text(told.title)
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{STYLE}</style></head><body>",
        f"<h1>{title}</h1><p>{_text(state(told))}</p>",
    ]
    seen: set[int] = set()
    for section in told.sections:
        lines += [f"<h2>{_text(section.head)}</h2>", *_section(section, seen)]
    lines += ["<h2>Evidence</h2>", "<ol>", *map(_note, told.notes), "</ol>", "</body></html>"]
    return ("\n".join(lines) + "\n").encode("utf-8", "xmlcharrefreplace")


def _section(section: Section, seen: set[int]) -> Iterator[str]:
    if not section.groups:
        yield f"<p>{_text(section.empty)}</p>"
    for group in section.groups:
        yield f"<h3>{_text(group.head)}</h3>"
        yield "<ul>"
        yield from (f"<li>{_text(dated(line))}{_marks(line, seen)}</li>" for line in group.lines)
        yield "</ul>"
        if more := left_out(group):
            yield f"<p>{_text(more)}</p>"
    if more := left_out(section):
        yield f"<p>{_text(more)}</p>"


def _marks(line: Line, seen: set[int]) -> str:
    """Give the numbers of a sentence's notes; the first that names a note is what the note leads back to."""
    marks = []
    for number in line.notes:
        back = "" if number in seen else f' id="r{number}"'
        seen.add(number)
        marks.append(f'<a{back} href="#n{number}">{number}</a>')
    return f"<sup>{' '.join(marks)}</sup>" if marks else ""


def _note(note: Note) -> str:
    address = link(note)
    where = f', <a rel="noreferrer" href="{escape(address)}">{escape(address)}</a>' if address else ""
    back = f' <a href="#r{note.number}">↑</a>'
    return f'<li id="n{note.number}">“{_text(note.text)}” {_text(place(note))}{where}{back}</li>'


def _text(text: str) -> str:
    return escape(one_line(text))
