"""Confidences that hold, and what a least confidence leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.analysis.scoring import calibration_error, reliability
from parley.analysis.trade import trade
from parley.exchange import read_gold
from tests.gold import annotated
from tests.readings import reading


def test_confidence_that_holds_has_no_error() -> None:
    judged = [(0.25, True), (0.25, False), (0.25, False), (0.25, False)]
    assert calibration_error(reliability(judged)) == 0


def test_the_error_is_the_distance_weighted_by_records() -> None:
    assert calibration_error(reliability([(0.9, False), (0.1, False), (0.1, False)])) == pytest.approx(1.1 / 3)


def test_nothing_told_is_no_error() -> None:
    assert calibration_error(reliability([])) == 0


def test_full_confidence_falls_into_the_last_bin() -> None:
    (last,) = reliability([(1.0, True)])
    assert (last.lower, last.upper, last.records) == (0.9, 1.0, 1)


def test_a_least_confidence_takes_records_away(tmp_path: Path) -> None:
    path = tmp_path / "talks.json"
    path.write_text(json.dumps(annotated()), encoding="utf-8")
    all_of_them, surest = trade([(read_gold(path), reading())], (0.0, 0.75))
    assert (all_of_them.what.told, surest.what.told) == (4, 1)
    assert (surest.what.precision, surest.what.recall) == (1, 0.25)
