"""What the tests share: the parser is loaded once."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from parley.language import load_pipeline
from parley.reading import GrammarReader

if TYPE_CHECKING:
    from parley.language import Language


def pytest_configure() -> None:
    """Let tests interrupt what they start: a shell that runs them in the background has turned that off."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline, as reading uses it."""
    return load_pipeline()


@pytest.fixture(scope="session")
def reader() -> GrammarReader:
    """The default reader."""
    return GrammarReader()
