"""What a brief is made of, whatever it is written in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, the day that it is about or None, and the numbers of the notes that bear it out."""

    text: str
    day: date | None
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences of one kind or about one side; ``more`` were left out."""

    head: str
    lines: tuple[Line, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a brief; without groups, ``empty`` says so. ``more`` groups were left out."""

    head: str
    groups: tuple[Group, ...]
    empty: str
    more: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """What bears a sentence out: the words of an article, its outlet and day, where it stands, the record's id."""

    number: int
    text: str
    outlet: str | None
    article: str
    published: date | None
    url: str | None
    record: str


@dataclass(frozen=True, slots=True)
class Briefing:
    """A brief: of which dossier, for which day (None where no article tells one), as known since which entry."""

    title: str
    as_of: date | None
    known: datetime | None
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
