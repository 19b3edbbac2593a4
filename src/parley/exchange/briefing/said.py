"""What every form of a brief says in the same words, on one line and without characters that steer anything."""

from __future__ import annotations

import re

from parley.analysis.briefing import Briefing, Group, Line, Note, Section

UNWRITABLE = re.compile("[^ -~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]")
"""Control characters and what XML cannot hold."""

TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of text, and could make a sentence read as another."""

WEB = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)


def one_line(text: str) -> str:
    """Write a text on one line."""
    return TURNING.sub("", UNWRITABLE.sub("", " ".join(text.split())))


def state(told: Briefing) -> str:
    """Say which day and which moment a brief is of."""
    day = f"As of {told.as_of.isoformat()}" if told.as_of else "Of no day that an article tells"
    known = f"{told.known.isoformat(sep=' ', timespec='seconds')}" if told.known else None
    return f"{day}, as recorded by {known}." if known else f"{day}; nothing is recorded."


def dated(line: Line) -> str:
    """Write a sentence behind its day."""
    return one_line(f"{line.day.isoformat()}: {line.text}" if line.day else line.text)


def left_out(part: Group | Section) -> str | None:
    """Say how many sentences a group leaves out, or groups a section."""
    if not part.more:
        return None
    return f"… and {part.more} more." if isinstance(part, Group) else f"… and {part.more} more with fewer positions."


def place(note: Note) -> str:
    """Say where a note's words stand, without the address."""
    day = note.published.isoformat() if note.published else "no day told"
    return one_line(f"{note.outlet or note.article}, {day}, record {note.record}")


def link(note: Note) -> str | None:
    """Give the address of a note where it is one of the web and nothing else."""
    return note.url if note.url and WEB.fullmatch(note.url) else None
