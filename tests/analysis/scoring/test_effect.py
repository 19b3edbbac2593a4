"""Two evaluations side by side: what became right, what went wrong, what is told in vain."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from parley.analysis import Kind, Marked, effect, score
from parley.analysis.scoring import Effect, Level
from parley.exchange import read_gold
from parley.records import Stance
from tests.gold import annotated
from tests.readings import reading

GOOD = reading()
WORSE = replace(GOOD, statements=(replace(GOOD.statements[0], stance=Stance.OPPOSES),))


@pytest.fixture
def marked(tmp_path: Path) -> Marked:
    path = tmp_path / "talks.json"
    path.write_text(json.dumps(annotated()), encoding="utf-8")
    return read_gold(path)


def lists(told: Effect) -> list[list[tuple[str, str | None]]]:
    return [
        [(one.finding.kind, one.finding.label) for one in listed]
        for listed in (told.now_right, told.now_missed, told.new_alarms, told.gone_alarms)
    ]


def test_nothing_changed(marked: Marked) -> None:
    same = score([(marked, GOOD)])
    assert lists(effect(same, same)) == [[], [], [], []]


def test_a_record_went_wrong(marked: Marked) -> None:
    told = effect(score([(marked, GOOD)]), score([(marked, WORSE)]))
    assert lists(told) == [[], [("statements", "demands")], [("statements", "opposes")], []]


def test_a_record_became_right(marked: Marked) -> None:
    told = effect(score([(marked, WORSE)]), score([(marked, GOOD)]))
    assert lists(told) == [[("statements", "demands")], [], [], [("statements", "opposes")]]


def test_the_figures_stand_side_by_side(marked: Marked) -> None:
    told = effect(score([(marked, WORSE)]), score([(marked, GOOD)]))
    assert (Kind.STATEMENTS, Level.WHAT, 0.0, 1.0) in told.rows()


def test_annotations_that_changed_are_counted_not_judged(marked: Marked) -> None:
    (one,) = marked.findings[Kind.STATEMENTS]
    other = replace(marked, findings={**marked.findings, Kind.STATEMENTS: (replace(one, label="claims"),)})
    told = effect(score([(marked, GOOD)]), score([(other, GOOD)]))
    assert (told.now_right, told.now_missed, told.only_before, told.only_now) == ((), (), 1, 1)


def test_what_was_got_whole_stands_beside_what_was_told(marked: Marked) -> None:
    scores = score([(marked, GOOD)])
    assert [one.reached for one in scores.hits] == [Level.WHAT] * 4
    assert all(one.nearest is not None for one in scores.hits)
