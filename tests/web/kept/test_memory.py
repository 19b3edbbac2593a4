"""What was worked out for one reader is there for the next, until something is recorded."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from parley.web.kept.memory import Memory


def test_what_many_ask_at_once_is_worked_out_once() -> None:
    memory, made, together = Memory(), [], threading.Barrier(8)

    def make() -> list[int]:
        made.append(1)
        return [1, 2, 3]

    def ask() -> list[int]:
        together.wait()
        return memory.recall("rows", make)

    with ThreadPoolExecutor(8) as readers:
        told = [one.result() for one in [readers.submit(ask) for _ in range(8)]]
    assert (told, made) == ([[1, 2, 3]] * 8, [1])


def test_no_more_is_kept_than_there_is_room_for() -> None:
    memory = Memory(most=5)
    for name in ("a", "b", "c"):
        assert memory.recall(name, lambda: [0, 0]) == [0, 0]
    assert len(memory) == 2
    assert memory.recall("c", lambda: [1]) == [0, 0]
    assert memory.recall("a", lambda: [1]) == [1]
    assert memory.recall("long", lambda: [0] * 9) == [0] * 9


def test_what_fails_is_tried_again() -> None:
    memory = Memory()
    with pytest.raises(ZeroDivisionError):
        memory.recall("a", lambda: [1 // 0])
    assert memory.recall("a", lambda: [1]) == [1]
