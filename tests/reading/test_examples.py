"""Every entry of the smaller lexicons proves itself: its example is read as it says."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from parley.reading.commitments import Provision, load_provisions
from parley.reading.commitments.provisions import ProvisionExample
from parley.reading.meetings import Encounter, load_encounters
from parley.reading.questions import OpenFrame, load_open_frames
from tests.articles import article


def words(text: str) -> set[str]:
    return set(text.lower().split())


@pytest.mark.parametrize("entry", list(load_open_frames()), ids=lambda entry: entry.name)
def test_an_open_question_is_found_by_its_predicate(reader: GrammarReader, entry: OpenFrame) -> None:
    about = [words(question.about) for question in reader.read(article(entry.example.text)).open_questions]
    assert any(words(entry.example.about) & found for found in about)


@pytest.mark.parametrize("entry", list(load_provisions().verbs), ids=lambda entry: entry.name)
def test_a_commitment_is_found_by_its_verb(reader: GrammarReader, entry: Provision) -> None:
    found = reader.read(article(entry.example.text)).commitments
    told = {(commitment.debtor.name, commitment.status) for commitment in found}
    assert (entry.example.debtor, entry.example.status) in told
    assert any(words(entry.example.measure) & words(commitment.measure) for commitment in found)


@pytest.mark.parametrize("example", load_provisions().accords.example, ids=lambda example: example.text)
def test_accords_and_answers_bind(reader: GrammarReader, example: ProvisionExample) -> None:
    found = reader.read(article(example.text)).commitments
    told = [(one.debtor.name, one.status) for one in found if words(example.measure) & words(one.measure)]
    assert told == [(example.debtor, example.status)]


@pytest.mark.parametrize("entry", list(load_encounters().predicates), ids=lambda entry: entry.name)
def test_a_meeting_is_found_by_its_predicate(reader: GrammarReader, entry: Encounter) -> None:
    found = reader.read(article(entry.example.text)).meetings
    told = [({actor.name for actor in meeting.participants}, meeting.status) for meeting in found]
    assert (set(entry.example.participants), entry.example.status) in told
