"""What the tests of actors share: the registry, and the mentions of a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from parley.language import Mention, parse
from parley.language.actors import Registry, load_registry, mentions
from tests.articles import article

if TYPE_CHECKING:
    from parley.language import Language

Find = Callable[..., dict[str, Mention]]


@pytest.fixture(scope="session")
def registry() -> Registry:
    return load_registry()


@pytest.fixture(scope="session")
def find(nlp: Language, registry: Registry) -> Find:
    """Give the last mention of each spelling in a text, by the words of the text."""

    def found(text: str, published: str | None = "2025-08-18") -> dict[str, Mention]:
        sents = next(parse([article(text, published=published)], nlp))
        return {sents.doc[m.start : m.end].text: m for m in mentions(sents, registry).all}

    return found
