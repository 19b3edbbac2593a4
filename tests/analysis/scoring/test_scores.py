"""The figures: perfect is 1, empty is 0, and they are those of the yardstick that the project was given."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from parley.analysis import Kind, Marked, score
from parley.analysis.scoring import Level, Missed
from parley.exchange import json_line, read_gold, read_gold_folder
from parley.reading import GrammarReader
from parley.records import Modality, Reading, Stance
from tests.articles import article
from tests.gold import annotated
from tests.readings import GRAUSTARK, reading

SHARED = Path(__file__).parents[4] / "shared"
OWN = Path(__file__).parents[3] / "benchmarks/gold/dev"


@pytest.fixture
def marked(tmp_path: Path) -> Marked:
    path = tmp_path / "talks.json"
    path.write_text(json.dumps(annotated()), encoding="utf-8")
    return read_gold(path)


def changed(**other: object) -> Reading:
    whole = reading()
    return replace(whole, statements=(replace(whole.statements[0], **other),))  # type: ignore[arg-type]


def reached(told: Missed) -> tuple[str, Level | None]:
    return told.finding.kind, told.reached


def test_a_perfect_reading_scores_one(marked: Marked) -> None:
    assert score([(marked, reading())]).headline == 1


def test_no_reading_scores_nothing(marked: Marked) -> None:
    assert score([(marked, None)]).headline == 0


def test_what_nobody_told_is_missed(marked: Marked) -> None:
    assert [told.finding.kind for told in score([(marked, None)]).misses] == list(Kind)


def test_the_wrong_actor_is_found_but_not_who(marked: Marked) -> None:
    scores = score([(marked, changed(actor=GRAUSTARK))])
    assert [figures.f1 for figures in scores.figures[Kind.STATEMENTS].values()] == [1, 0, 0]
    assert [reached(told) for told in scores.misses] == [("statements", Level.FOUND)]


def test_the_wrong_stance_is_found_and_who_but_not_what(marked: Marked) -> None:
    scores = score([(marked, changed(stance=Stance.OPPOSES))])
    assert [figures.f1 for figures in scores.figures[Kind.STATEMENTS].values()] == [1, 1, 0]
    assert [reached(told) for told in scores.false_alarms] == [("statements", Level.WHO)]


def test_modality_does_not_count(marked: Marked) -> None:
    assert score([(marked, changed(modality=Modality.FORMER))]).headline == 1


def test_a_record_matches_once(marked: Marked) -> None:
    whole = reading()
    scores = score([(marked, replace(whole, statements=whole.statements * 2))])
    assert scores.figures[Kind.STATEMENTS][Level.FOUND].precision == 0.5
    assert len(scores.false_alarms) == 1


@pytest.mark.skipif(not SHARED.exists(), reason="the yardstick is not beside this checkout")
@pytest.mark.parametrize("gold", [SHARED / "gold/dev", OWN], ids=["given", "own"])
def test_the_figures_are_those_of_the_yardstick(gold: Path, reader: GrammarReader, tmp_path: Path) -> None:
    marked = read_gold_folder(gold)[::3]
    readings = list(reader.read_all(replace(article(m.text, published=m.published), id=m.id) for m in marked))
    (tmp_path / "told.jsonl").write_text("\n".join(map(json_line, readings)), encoding="utf-8")
    for one in marked:
        (tmp_path / f"{one.id}.json").write_bytes((gold / f"{one.id}.json").read_bytes())
    command = [sys.executable, *map(str, (SHARED / "tools/score_gold.py", tmp_path, tmp_path / "told.jsonl")), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    scores = score(zip(marked, readings, strict=True))
    assert scores.headline == theirs["headline"]
    for kind, levels in scores.figures.items():
        for level, row in levels.items():
            told = {"precision": row.precision, "recall": row.recall, "f1": row.f1, "gold": row.gold}
            assert theirs[kind][level] == told | {"predicted": row.told}
