"""Every frame and rule is found where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

import parley
from parley.reading import GrammarReader
from parley.reading.explain import Entry, load_entries
from parley.reading.lexicon import load_frames
from tests.articles import article

SOURCE = Path(parley.__path__[0]).parent
CODED = [entry for entry in load_entries().values() if entry.line is None]


def test_every_frame_is_found() -> None:
    assert {frame.id for frame in load_frames()} <= load_entries().keys()


def test_each_line_is_the_head_of_an_entry() -> None:
    lines = {entry.file: (SOURCE / entry.file).read_text(encoding="utf-8").splitlines() for entry in TABLED}
    assert all(lines[entry.file][entry.line - 1].startswith("[[") for entry in TABLED if entry.line)


TABLED = [entry for entry in load_entries().values() if entry.line is not None]


def test_a_frame_is_told_by_the_line_that_its_lemma_follows() -> None:
    entry = load_entries()["rule_out.v.opposes"]
    lines = (SOURCE / entry.file).read_text(encoding="utf-8").splitlines()
    assert lines[entry.line or 0] == 'lemma = "rule out"'


@pytest.mark.parametrize("entry", CODED, ids=lambda entry: entry.id)
def test_a_rule_that_is_code_reads_its_example(reader: GrammarReader, entry: Entry) -> None:
    assert entry.id in {record.why[0].rule for record in reader.read(article(entry.example)).records}


@pytest.mark.parametrize("entry", CODED, ids=lambda entry: entry.id)
def test_a_rule_that_is_code_stands_in_its_file(entry: Entry) -> None:
    name = entry.id.removeprefix("open.")
    assert f'"{entry.id}"' in (text := (SOURCE / entry.file).read_text(encoding="utf-8")) or f'"{name}"' in text
