"""The words that tell of a negotiation, by weight."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, Field

from parley.reading.lexicon import STRICT, entry_of, tables_of
from parley.records import BadLexicon

MANY = 100_000
"""Words that are kept with the cue that they are."""

Word = Annotated[str, Field(pattern=r"^[a-z]+\*?$")]
"""A word as it is written, in small letters, or the beginning of one."""


class Group(BaseModel):
    """Words that weigh the same; a ``*`` at the end of one is any ending. The example holds one of them."""

    model_config = STRICT

    id: str = Field(min_length=1)
    weight: int = Field(ge=1)
    words: tuple[Word, ...] = Field(min_length=1)
    example: str


class Cues(BaseModel):
    """All groups; an article of ``shortest`` words and more is read if its cues weigh ``enough``, each counted once."""

    model_config = STRICT

    shortest: int = Field(ge=1)
    enough: int = Field(ge=1)
    cues: tuple[Group, ...] = Field(min_length=1)

    def cue_of(self, word: str) -> str | None:
        """Give the cue that a word in small letters is, or None."""
        if word not in self._known:
            if len(self._known) >= MANY:
                self._known.clear()
            self._known[word] = self._looked_up(word)
        return self._known[word]

    @cached_property
    def weights(self) -> Mapping[str, int]:
        """The weight of each cue."""
        return {word: group.weight for group in self.cues for word in group.words}

    @cached_property
    def _known(self) -> dict[str, str | None]:
        return {}

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(cue) - 1 for cue in self.weights if cue.endswith("*")}))

    def _looked_up(self, word: str) -> str | None:
        beginnings = (f"{word[:length]}*" for length in self._lengths if length <= len(word))
        return next((cue for cue in (word, *beginnings) if cue in self.weights), None)


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """Load the cues.

    Raises:
        BadLexicon: naming the entry that breaks the schema, or a word that stands twice.
    """
    file = files("parley.reading.gate") / "cues.toml"
    loaded = entry_of(Cues, tables_of(file), file.name)
    words = [word for group in loaded.cues for word in group.words]
    if twice := sorted({word for word in words if words.count(word) > 1}):
        raise BadLexicon(f"{twice[0]!r} stands twice", where=file.name, remedy="Remove one.")
    return loaded
