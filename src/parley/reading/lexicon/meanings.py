"""Classes of meaning: words that take the same position in the same grammar share one frame.

They are what a predicate without a frame of its own falls back on (the idea of Levin's verb classes, 1993).
"""

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from parley.reading.lexicon.frame import Frame, FrameExample
from parley.reading.lexicon.toml import entry_of, tables_of

GAP = "{}"
"""Where the word stands in the sentence that proves its class."""


class MeaningClass(BaseModel):
    """A class of meaning; the keys that are not named here are those of the frame that its words share.

    ``example`` proves each word in turn: its text holds ``{}`` where the word stands, after "a" also one with a vowel.
    """

    model_config = ConfigDict(extra="allow", frozen=True)

    name: str = Field(min_length=1)
    lemmas: tuple[str, ...] = Field(min_length=2)
    example: FrameExample


def frames_of_classes(file: Traversable) -> Iterator[Frame]:
    """Give the frame of each word of each ``[[class]]`` of a file.

    Raises:
        BadLexicon: naming the file and entry that break the schema.
    """
    data = tables_of(file)
    for entry in data.get("class", []):
        meaning = entry_of(MeaningClass, {**data.get("meaning", {}), **entry}, file.name)
        yield from (_frame(meaning, lemma, file.name) for lemma in meaning.lemmas)


def _frame(meaning: MeaningClass, lemma: str, where: str) -> Frame:
    text = meaning.example.text.replace(f" a {GAP}", f" an {GAP}" if lemma[0] in "aeiou" else f" a {GAP}")
    shared: dict[str, Any] = dict(meaning.__pydantic_extra__ or {})
    example = {**meaning.example.model_dump(exclude_none=True), "text": text.replace(GAP, lemma)}
    return entry_of(Frame, {**shared, "lemma": lemma, "meaning": meaning.name, "example": example}, where)
