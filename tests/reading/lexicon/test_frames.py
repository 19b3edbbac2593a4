"""Every frame proves itself: its example is read as it says."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from parley.reading.lexicon import Frame, load_frames
from tests.articles import article
from tests.reading.lexicon.proof import proves


@pytest.mark.parametrize("frame", list(load_frames()), ids=lambda frame: frame.id)
def test_a_frame_is_read_from_its_example(reader: GrammarReader, frame: Frame) -> None:
    found = reader.read(article(frame.example.text)).statements
    wanted = frame.example.model_copy(update={"stance": frame.example.stance or frame.stance})
    assert any(proves(statement, wanted, modality=frame.modality) for statement in found), [
        (s.actor.name, s.stance.value, s.modality.value, s.issue) for s in found
    ]


def test_there_are_frames_enough() -> None:
    assert len(load_frames()) >= 450
