"""Work that kills the process that does it."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from pathlib import Path

from parley.flow import Outcome
from parley.flow.chunk import Given
from parley.records import UnreadableInput


def told(chunk: Sequence[Given]) -> list[Outcome]:
    """Give an outcome for each input that names it."""
    return [UnreadableInput("was seen", where=given.where) for given in chunk]


def dies_once(chunk: Sequence[Given], *, mark: Path) -> list[Outcome]:
    """Die at the first input called ``deadly``, and live when it comes again."""
    if any(given.where == "deadly" for given in chunk) and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return told(chunk)


def dies_always(chunk: Sequence[Given]) -> list[Outcome]:
    """Die at each input called ``deadly``."""
    if any(given.where == "deadly" for given in chunk):
        os.kill(os.getpid(), signal.SIGKILL)
    return told(chunk)
