"""Until when somebody is bound: in the words of the text, and as days."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from parley.records import Period
from tests.articles import article

DEADLINES = [
    ("Ruritania will free the pilots by Sunday.", "by Sunday", "2025-03-03", "2025-03-09"),
    ("Ruritania will free the pilots within two weeks.", "within two weeks", "2025-03-03", "2025-03-17"),
    ("Ruritania will lift its ban in May.", "in May", "2025-05-01", "2025-05-31"),
    ("Ruritania will send fuel from April.", "from April", "2025-04-01", None),
    ("Ruritania will not open the port before 2027.", "before 2027", "2025-03-03", "2026-12-31"),
]
NONE = ["Ruritania will free the pilots.", "Ruritania, which signed on Friday, will free the pilots."]


def due(reader: GrammarReader, text: str, published: str | None) -> list[tuple[str | None, Period | None]]:
    found = reader.read(article(text, published=published)).commitments
    return [(one.deadline, one.due) for one in found]


@pytest.mark.parametrize(("text", "words", "first", "last"), DEADLINES, ids=str)
def test_a_deadline_has_its_days(reader: GrammarReader, text: str, words: str, first: str, last: str | None) -> None:
    ((told, period),) = due(reader, text, "2025-03-03")
    assert period is not None
    assert (told, period.earliest, period.latest) == (words, first, last)


def test_a_deadline_without_a_day_of_publication_stays_relative(reader: GrammarReader) -> None:
    ((told, period),) = due(reader, "Ruritania will free the pilots within two weeks.", None)
    assert (told, period) == ("within two weeks", Period(None, None, None, "P2W"))


@pytest.mark.parametrize("text", NONE, ids=str)
def test_a_commitment_without_a_day_ahead_has_no_deadline(reader: GrammarReader, text: str) -> None:
    assert due(reader, text, "2025-03-03") == [(None, None)]


def test_a_meeting_has_its_days(reader: GrammarReader) -> None:
    text = "The presidents of Ruritania and Kaldovia will meet next week."
    (meeting,) = reader.read(article(text, published="2025-03-03")).meetings
    assert meeting.period == Period("2025-03-10", "2025-03-16", "2025-03-10/2025-03-16", "2025-W11")
