"""The reader's version tells rules and data apart, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from parley.reading import GrammarReader, reader_version


def test_a_reader_has_the_version_of_its_rules(reader: GrammarReader) -> None:
    assert reader.version == reader_version.reader_version()
    assert re.fullmatch("[0-9a-f]{12}", reader.version)


def test_a_changed_lexicon_is_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for text in ("a = 1", "a = 2", "a = 1"):
        (tmp_path / "reading").mkdir(exist_ok=True)
        (tmp_path / "reading" / "words.toml").write_text(text, encoding="utf-8")
        monkeypatch.setattr(reader_version, "__file__", str(tmp_path / "reading" / "reader_version.py"))
        found.append(reader_version.reader_version.__wrapped__())
    assert found[0] == found[2] != found[1]
