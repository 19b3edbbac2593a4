"""A brief tells the changes first, and leads from each sentence to its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from parley.analysis.briefing import Briefing, briefing
from parley.analysis.changes import State
from parley.analysis.weaving import weaving
from parley.ledger import Ledger, open_ledger, record
from tests.ledger.ticking import START, ticking
from tests.ledger.weave.saying import Said, saying

TRUCE: Said = ("Ruritania", "demands", "actual", "an early truce")
CONTRARY: Said = ("Ruritania", "opposes", "actual", "truce")
GRAIN: Said = ("Graustark", "supports", "actual", "grain exports")
CLAIM: Said = ("Graustark", "claims", "actual", "progress was made")
SECTIONS = ["Where the sides stand", "Who is bound to what", "Agenda", "Open questions"]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of two days."""
    with open_ledger(f"sqlite:///{tmp_path / 'l.db'}", clock=ticking(), create=True, weaver=weaving) as made:
        record(made, saying("a1", "2025-03-03", TRUCE, GRAIN, CLAIM))
        record(made, saying("a2", "2025-03-05", CONTRARY))
        yield made


def told(ledger: Ledger, since: State | None = None, state: State | None = None) -> Briefing:
    return briefing(ledger, "Talks", state or State(), since=since)


def text(made: Briefing, section: int) -> list[str]:
    return [line.text for group in made.sections[section].groups for line in group.lines]


def test_the_changes_come_first_and_then_what_holds(ledger: Ledger) -> None:
    made = told(ledger, State(date(2025, 3, 4)))
    assert [one.head for one in made.sections] == ["What changed since 2025-03-04", *SECTIONS]
    assert text(made, 0)[0] == "Ruritania: now opposes “an early truce”; before: demands."
    assert text(made, 1) == ["Graustark: supports “grain exports”.", "Ruritania: opposes “an early truce”."]


def test_every_sentence_has_a_note_and_every_note_a_sentence(ledger: Ledger) -> None:
    made = told(ledger, State(date(2025, 3, 4)))
    lines = [line for section in made.sections for group in section.groups for line in group.lines]
    assert all(line.notes for line in lines)
    assert {number for line in lines for number in line.notes} == {note.number for note in made.notes}
    assert [note.number for note in made.notes] == list(range(1, len(made.notes) + 1))
    assert made.notes[0].url == "https://news.example/a2"


def test_the_day_is_that_of_the_latest_article(ledger: Ledger) -> None:
    assert told(ledger).as_of == date(2025, 3, 5)


def test_what_is_new_since_a_moment_is_what_was_recorded_since(ledger: Ledger) -> None:
    then = State(known_at=START + timedelta(seconds=1, milliseconds=1))
    assert text(told(ledger, then), 0)[0].startswith("Ruritania: now opposes")
    assert text(told(ledger, State(known_at=START + timedelta(hours=1))), 0) == []


def test_a_brief_of_a_moment_that_passed_stays_the_same(ledger: Ledger) -> None:
    then = START + timedelta(seconds=3, milliseconds=1)
    before = told(ledger, State(date(2025, 3, 4)), State(None, then))
    record(ledger, saying("a3", "2025-03-09", TRUCE, GRAIN))
    record(ledger, saying("a1", "2025-03-03", CLAIM))
    assert told(ledger, State(date(2025, 3, 4)), State(None, then)) == before
