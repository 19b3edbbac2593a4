"""An entry that asks for a slot that nobody fills is refused when its file is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.reading.lexicon import Frame, entry_of, frames_of
from parley.reading.questions.lexicon import OpenFrame
from parley.records import BadLexicon

ENTRY = """
[[frame]]
lemma = "reject"
stance = "opposes"
{line}
example = {{ text = "Ruritania rejected the plan.", actor = "Ruritania", issue = "plan" }}
"""


@pytest.mark.parametrize("line", ['issue = ["way"]', 'holder = ["thing"]', 'issue = ["speaker"]', 'addressee = "whom"'])
def test_a_frame_with_an_unknown_slot_is_refused_by_file_and_entry(tmp_path: Path, line: str) -> None:
    file = tmp_path / "opposes.toml"
    file.write_text(ENTRY.format(line=line))
    with pytest.raises(BadLexicon, match=r"opposes\.toml.*'reject'.*no slot is called"):
        frames_of(file)


@pytest.mark.parametrize("line", ['issue = ["thing", "of"]', 'holder = ["speaker", "for"]', 'addressee = "on"'])
def test_a_frame_with_known_slots_is_loaded(tmp_path: Path, line: str) -> None:
    file = tmp_path / "opposes.toml"
    file.write_text(ENTRY.format(line=line))
    assert isinstance(frames_of(file)[0], Frame)


@pytest.mark.parametrize("key", ["about", "unless"])
def test_an_open_question_with_an_unknown_slot_is_refused(key: str) -> None:
    entry = {"lemma": "open", "about": ["subject"], "example": {"text": "The date is open.", "about": "date"}}
    with pytest.raises(BadLexicon, match=r"open\.toml.*'open'.*no slot is called 'whether'"):
        entry_of(OpenFrame, {**entry, key: ["whether"]}, "open.toml")
