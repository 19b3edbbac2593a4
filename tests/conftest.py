"""What the tests share: the parser is loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from parley.language import load_pipeline
from parley.reading import GrammarReader

if TYPE_CHECKING:
    from parley.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline, as reading uses it."""
    return load_pipeline()


@pytest.fixture(scope="session")
def reader() -> GrammarReader:
    """The default reader."""
    return GrammarReader()
