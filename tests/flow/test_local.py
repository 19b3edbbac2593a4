"""Several processes: the same outcomes in the same order, also when one of them dies."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from parley.flow.local import spread
from parley.intake import Input, InputKind
from parley.records import ParleyError, ReaderFailed
from tests.flow.deadly import dies_always, dies_once, told

NAMES = ["a", "b", "deadly", "c", "d", "e", "f", "g"]
CHUNKS = [[Input(name, b"", InputKind.TEXT)] for name in NAMES]


def places(outcomes: Iterable[object]) -> list[str]:
    return [outcome.where for outcome in outcomes if isinstance(outcome, ParleyError)]


def test_the_order_is_that_of_the_inputs() -> None:
    assert places(list(spread(CHUNKS, told, jobs=2))) == NAMES


def test_work_that_a_dead_process_left_is_done_again(tmp_path: Path) -> None:
    outcomes = list(spread(CHUNKS, partial(dies_once, mark=tmp_path / "died"), jobs=2))
    assert places(outcomes) == NAMES
    assert not any(isinstance(outcome, ReaderFailed) for outcome in outcomes)


def test_an_input_that_kills_its_reader_is_set_aside_and_the_rest_is_read() -> None:
    outcomes = list(spread(CHUNKS, dies_always, jobs=2))
    assert places(outcomes) == NAMES
    (failed,) = [outcome for outcome in outcomes if isinstance(outcome, ReaderFailed)]
    assert str(failed).startswith("deadly: a worker process died")
