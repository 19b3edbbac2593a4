"""The checks of the fuzz see what is wrong: a reading that lies is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.reading import GrammarReader
from parley.records import Actor, ActorKind, Period, Reading
from tests.articles import article
from tests.fuzz.bank import sentences
from tests.fuzz.invariants import untold

TEXT = "Germany will send 200 monitors by Friday. Germany and France will meet in Geneva on Friday."


@pytest.fixture(scope="module")
def honest(reader: GrammarReader) -> Reading:
    return reader.read(article(TEXT))


def test_an_honest_reading_passes(honest: Reading) -> None:
    assert honest.commitments
    assert honest.meetings
    assert untold(honest) == []


@pytest.mark.parametrize("lie", ["amount", "deadline", "condition"])
def test_words_that_the_text_does_not_say_are_told(honest: Reading, lie: str) -> None:
    changed = replace(honest.commitments[0])
    object.__setattr__(changed, lie, "a thousand")
    assert any("a thousand" in one for one in untold(replace(honest, commitments=(changed,))))


def test_a_date_that_nothing_fixes_is_told(honest: Reading) -> None:
    dated = replace(honest.meetings[0], when="2025-03-07")
    assert any("2025-03-07" in one for one in untold(replace(honest, meetings=(dated,))))


def test_a_deadline_that_nothing_fixes_is_told(honest: Reading) -> None:
    dated = replace(honest.commitments[0], due=Period("2025-03-07", "2025-03-07", "2025-03-07", "2025-03-07"))
    assert any("2025-03-07" in one for one in untold(replace(honest, commitments=(dated,))))


def test_a_name_that_the_text_does_not_say_is_told(honest: Reading) -> None:
    stranger = Actor("Somebody Else", None, ActorKind.PERSON)
    changed = replace(honest.commitments[0], debtor=stranger)
    assert any("Somebody Else" in one for one in untold(replace(honest, commitments=(changed,))))


def test_an_id_that_stands_twice_is_told(honest: Reading) -> None:
    assert untold(replace(honest, meetings=honest.meetings * 2)) == ["1 ids stand twice"]


def test_there_are_many_sentences_to_damage() -> None:
    assert len(sentences()) > 1000
