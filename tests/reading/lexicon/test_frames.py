"""Every frame proves itself: its example is read as it says."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from parley.reading.lexicon import Frame, Negation, load_frames
from parley.records import Statement
from tests.articles import article


def words(text: str) -> set[str]:
    return {word.strip("'s") for word in text.lower().replace("-", " ").split()}


def shows(statement: Statement, frame: Frame) -> bool:
    wanted = frame.example.stance or frame.stance
    denied = {Negation.UNDECIDED, Negation.OPPOSES, Negation.POSSIBLE, Negation.CLAIMS, Negation.SUPPORTS}
    stance = statement.stance == wanted or (frame.negation in denied and statement.stance == frame.negation.value)
    return (
        stance
        and statement.actor.name == frame.example.actor
        and bool(words(frame.example.issue) & words(statement.issue))
    )


@pytest.mark.parametrize("frame", list(load_frames()), ids=lambda frame: frame.id)
def test_a_frame_is_read_from_its_example(reader: GrammarReader, frame: Frame) -> None:
    found = reader.read(article(frame.example.text)).statements
    assert any(shows(statement, frame) for statement in found), [(s.actor.name, s.stance, s.issue) for s in found]


def test_there_are_frames_enough() -> None:
    assert len(load_frames()) >= 150
