"""Which language a text is in."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from parley.cleaning.lexicon import parse_lexicon

WORD = re.compile(r"[^\W\d_]+")
SHARE = 0.12
"""Of the words of English prose at least this share are among its commonest; of other languages far fewer."""

SAMPLE = 5000

QUOTED = re.compile(r'"[^"\n]*"|\u201c[^\u201d\n]*\u201d|\u201e[^\u201c\u201d\n]*[\u201c\u201d]|«[^»\n]*»')
"""What somebody is quoted with may be in any language: it does not tell that of the article."""

LEAST = 6
"""Words from which a text may be told to be in another language: names make up whole headlines."""

MARGIN = 6.0
"""How far another language must be ahead of English: headlines and lists of names stay below, sentences above."""

FOREIGN = 20.0
"""How far it is ahead in another alphabet, where two words are enough."""


class CommonWords(BaseModel):
    """The commonest words of a language, with sentences of our own that they tell as its.

    ``unsure`` are texts of our own too short to tell, ``others`` are sentences in other languages by their codes.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: frozenset[str]
    examples: tuple[str, ...]
    unsure: tuple[str, ...]
    others: dict[str, str]


def language_of(text: str) -> str | None:
    """Give the ISO 639-1 code of a text's language; None where there are no words, or too few to be sure.

    English is told by its commonest words; only what is not English loads the identifier, which takes a second.
    """
    bare = QUOTED.sub(" ", text[: 2 * SAMPLE])[:SAMPLE]
    words = WORD.findall(bare.lower())
    if len(words) < LEAST:
        bare = text[:SAMPLE]
        words = WORD.findall(bare.lower())
    if not words:
        return None
    english = load_common_words()["english"].words
    if sum(word in english for word in words) >= SHARE * len(words):
        return "en"
    return _identified(bare, len(words))


def _identified(text: str, words: int) -> str | None:
    """Ask the identifier; another language than English only where it is well ahead of it."""
    import py3langid  # noqa: PLC0415  (a second: only who meets other languages pays it)

    ranked = py3langid.rank(text)
    best, score = ranked[0]
    if best == "en":
        return "en"
    # The scores are sums over the features of a text; their spread grows with the root of its length.
    ahead = (score - dict(ranked)["en"]) / math.sqrt(len(text.encode()))
    return str(best) if ahead >= FOREIGN or (ahead >= MARGIN and words >= LEAST) else None


@lru_cache(maxsize=1)
def load_common_words() -> dict[str, CommonWords]:
    """Load the commonest words by the name of their language.

    Raises:
        BadLexicon: naming what breaks the schema.
    """
    text = (files("parley.cleaning") / "language.toml").read_text(encoding="utf-8")
    return parse_lexicon(text, dict[str, CommonWords], where="language.toml")
