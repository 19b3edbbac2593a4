"""The words that tell whether a report says that something came true."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from parley.cleaning.lexicon import parse_lexicon

STRICT = ConfigDict(extra="forbid", frozen=True)


class Phrases(BaseModel):
    """Phrases in lower case (one with * goes on), with texts of our own that hold one and such that hold none."""

    model_config = STRICT

    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    others: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Match any phrase as whole words, whatever its case."""
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(_phrase, self.phrases))})(?!\w)", re.IGNORECASE)


class FactWords(BaseModel):
    """The lists of ``words.toml``; what each means is said there."""

    model_config = STRICT

    openers: frozenset[str]
    past: dict[str, tuple[str, ...]]
    unsure: Phrases
    undecided: Phrases
    numbers: Phrases
    takes_over: Phrases

    @cached_property
    def present(self) -> dict[str, str]:
        """The verb of each past form that has no ending of its own."""
        return {form: verb for verb, forms in self.past.items() for form in forms}


@lru_cache(maxsize=1)
def load_fact_words() -> FactWords:
    """Load the lists.

    Raises:
        BadLexicon: naming what breaks the schema.
    """
    text = (files("parley.analysis.facts") / "words.toml").read_text(encoding="utf-8")
    return parse_lexicon(text, FactWords, where="words.toml")


def _phrase(told: str) -> str:
    """Write a phrase as a pattern; a contraction ("n't") follows letters."""
    return (r"\w+" if told.startswith("n") and not told.isalpha() else "") + re.escape(told).replace(r"\*", r"\w*")
