"""What may govern an event, and how sure the event then is: "managed to sign", "failed to sign", "may sign"."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, Field

from parley.reading.lexicon.frame import STRICT, Effect
from parley.reading.lexicon.toml import entry_of, tables_of
from parley.records import BadLexicon

SURE = 3.0
"""The certainty of what certainly is; of what certainly is not it is the same below zero."""


class CertaintyExample(BaseModel):
    """A sentence of our own with the word of an event and what the sentence says of it."""

    model_config = STRICT

    text: str
    word: str
    status: str


class Signature(BaseModel):
    """A class of words or places in a sentence by what it says of the event below it.

    ``plus`` is the certainty of the event, from -3 to 3, where the governing word itself is certain, ``open`` where it
    is neither so nor not so, ``minus`` where it certainly is not so: "managed" has 3, 0, -3, "knows" 3 three times.
    ``effect`` is what such a word does to a position below it; None leaves positions to the frames. (Karttunen 1971,
    "Implicative verbs", Language 47, tells the classes; the numbers come from annotated news.)
    """

    model_config = STRICT

    name: str = Field(min_length=1)
    meaning: str = Field(min_length=1)
    plus: float = Field(ge=-SURE, le=SURE)
    open: float = Field(ge=-SURE, le=SURE)
    minus: float = Field(ge=-SURE, le=SURE)
    effect: Effect | None = None
    examples: tuple[CertaintyExample, ...] = Field(min_length=1)

    def of(self, certainty: float) -> float:
        """Give the certainty of the event from that of what governs it: straight lines between the three points."""
        share = abs(certainty) / SURE
        return (1 - share) * self.open + share * (self.plus if certainty >= 0 else self.minus)


@lru_cache(maxsize=1)
def load_signatures() -> Mapping[str, Signature]:
    """Load the classes by name.

    Raises:
        BadLexicon: naming the entry that breaks the schema or stands twice.
    """
    file = files("parley.reading.lexicon") / "certainty" / "signatures.toml"
    found: dict[str, Signature] = {}
    for raw in tables_of(file)["signature"]:
        entry = entry_of(Signature, raw, file.name)
        if entry.name in found:
            raise BadLexicon(f"{entry.name} stands twice", where=file.name, remedy="Remove one.")
        found[entry.name] = entry
    return found
