from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.attribution.measure import hits, sides

from parley.language.speech.lexicon import Cues, load_cues
from parley.records import BadLexicon
from tests.language.speech.conftest import Attribute, place

ENTRIES = {cues.id: cues for entries in load_cues().values() for cues in entries}


@pytest.mark.parametrize("cues", ENTRIES.values(), ids=list(ENTRIES))
def test_every_entry_finds_the_attribution_of_its_example(cues: Cues, said: Attribute) -> None:
    text, example = cues.example.text, cues.example
    wanted = [sides(place(text, example.source or ""), place(text, example.content), text)]
    assert hits(wanted, [sides(place(text, a.source), place(text, a.content), text) for a in said(text)])


def test_a_broken_entry_is_named(tmp_path: Path) -> None:
    (tmp_path / "odd.toml").write_text('[[cues]]\nid = "odd"\nlemmas = ["say"]\n')
    with pytest.raises(BadLexicon, match=r"odd\.toml, entry odd"):
        load_cues(tmp_path)
