"""The table of the guide follows from what was measured, and the mix is what it says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.speed import page
from benchmarks.speed.page import Cost
from benchmarks.speed.texts import full, mix

COST = Cost("one core", 100.0, 125.0, 100.0, 57.6, 80.0, 1000.0, 1.9, 1.2, 400.0, 10)


def test_three_of_five_articles_of_the_mix_are_of_something_else() -> None:
    talks = set(full())
    mixed = mix()
    assert sum(text in talks for text in mixed) / len(mixed) == pytest.approx(0.4, abs=0.01)


def test_a_row_tells_words_and_articles_of_one_core_and_how_that_stands_to_the_parser() -> None:
    assert "| Parley, the mix | 17,361 | 1,500,000 | 1.74 |" in COST.rows()


def test_an_archive_takes_the_time_of_its_words_divided_by_the_cores() -> None:
    assert COST.projected()[2:] == ["| 1,000,000 | 1.0 h | 0.1 h |", "| 100,000,000 | 100.0 h | 6.2 h |"]


def test_what_could_not_be_measured_by_the_clock_is_not_told() -> None:
    busy = replace(COST, two=None, start=None)
    assert "1.90 times" in page.told(COST)
    assert "in the way of measuring start-up and two processes" in page.told(busy)


def test_the_table_is_put_between_its_marks_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = tmp_path / "speed.md"
    guide.write_text("before\n<!-- cost -->old<!-- /cost -->\nafter\n", encoding="utf-8")
    monkeypatch.setattr(page, "PAGE", guide)
    page.write(COST)
    written = guide.read_text(encoding="utf-8")
    assert written.startswith("before\n<!-- cost -->\n| one core |")
    assert written.endswith("<!-- /cost -->\nafter\n")
    assert "old" not in written
