"""The mark of each record: a letter for its kind and its number in the reading, with the colour of the kind."""

from __future__ import annotations

from dataclasses import dataclass

from parley.records import Commitment, Meeting, Question, Reading, Record, Statement

LETTERS: dict[type[Record], tuple[str, str]] = {
    Statement: ("P", "cyan"),
    Commitment: ("C", "green"),
    Meeting: ("M", "magenta"),
    Question: ("Q", "yellow"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A record under the name that the page gives it: ``P3`` is the third position."""

    record: Record
    name: str
    colour: str


def marks(reading: Reading) -> tuple[Mark, ...]:
    """Name every record, each kind counted for itself in the order of the text."""
    found: list[Mark] = []
    counts = dict.fromkeys(LETTERS, 0)
    for record in sorted(reading.records, key=lambda record: (record.evidence.start, record.evidence.end)):
        counts[type(record)] += 1
        letter, colour = LETTERS[type(record)]
        found.append(Mark(record, f"{letter}{counts[type(record)]}", colour))
    return tuple(found)
