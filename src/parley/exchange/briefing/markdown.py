"""A brief in Markdown, with footnotes as GitHub and Pandoc read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.analysis.briefing import Briefing, Note, Section
from parley.exchange.briefing.said import dated, left_out, link, one_line, place, state

MEANS = re.compile(r"([\\`*_\[\]<>#|~&!])")
"""Characters that mean something in Markdown."""


def briefing_markdown(told: Briefing) -> bytes:
    """Write a brief in Markdown, in UTF-8."""
    lines = [f"# {_plain(told.title)}", "", _plain(state(told))]
    for section in told.sections:
        lines += ["", f"## {_plain(section.head)}", *_section(section)]
    lines += ["", "## Evidence", ""]
    for note in told.notes:
        lines += [_note(note), ""]
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "backslashreplace")


def _section(section: Section) -> Iterator[str]:
    if not section.groups:
        yield from ("", _plain(section.empty))
    for group in section.groups:
        yield from ("", f"### {_plain(group.head)}", "")
        for line in group.lines:
            yield f"- {_plain(dated(line))}{''.join(f'[^{number}]' for number in line.notes)}"
        if more := left_out(group):
            yield from ("", _plain(more))
    if more := left_out(section):
        yield from ("", _plain(more))


def _note(note: Note) -> str:
    address = link(note)
    where = f"{_plain(place(note))}, <{address}>" if address else _plain(place(note))
    return f"[^{note.number}]: “{_plain(note.text)}” {where}."


def _plain(text: str) -> str:
    return MEANS.sub(r"\\\1", one_line(text))
