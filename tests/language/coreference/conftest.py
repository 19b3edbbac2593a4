"""What the tests of coreference share: from a text to what its words stand for, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from parley.language import Coreferences, Mentions, Sentences, parse
from parley.language.actors import load_registry, mentions
from parley.language.coreference import corefer
from parley.language.coreference.scene import is_generic
from parley.language.speech import attribute
from tests.articles import article

if TYPE_CHECKING:
    from parley.language import Language


@dataclass(frozen=True)
class Resolved:
    """A text with what its words stand for."""

    sents: Sentences
    found: Mentions
    coref: Coreferences

    def who(self, word: str, nth: int = 0) -> list[str]:
        """Name the actors that the nth token with a text stands for, or names as the layer of actors tells."""
        at = self._token(word, nth)
        named = self.found.by_head.get(at)
        if named is not None and not is_generic(named):
            return [named.actor.name]
        return [mention.actor.name for mention in self.coref.who.get(at, ())]

    def what(self, word: str, nth: int = 0) -> str | None:
        """Give the words that the nth token with a text stands for."""
        span = self.coref.what.get(self._token(word, nth))
        return self.sents.doc[span[0] : span[1]].text if span is not None else None

    def _token(self, word: str, nth: int) -> int:
        return [token.i for token in self.sents.doc if token.text == word][nth]


Resolve = Callable[[str], Resolved]


@pytest.fixture(scope="session")
def resolve(nlp: Language) -> Resolve:
    """Resolve a text whose paragraphs are parted by blank lines."""

    def resolved(text: str) -> Resolved:
        sents = next(iter(parse([article(text)], nlp)))
        found = mentions(sents, load_registry())
        return Resolved(sents, found, corefer(sents, found, attribute(sents, found)))

    return resolved
