"""What stands on a page around an article: phrases as data."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, ValidationError

from parley.records import BadLexicon

NOTICE = "prompt, credit or notice"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Phrases(_Strict):
    """Phrases in lower case, with blocks of our own that they recognise."""

    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    longest: int = 12


class Furniture(_Strict):
    """The three classes of ``furniture.toml``; each is said there."""

    whole: Phrases
    begins: Phrases
    labels: Phrases

    def reason(self, text: str) -> str | None:
        """Say why a block is furniture, or None where it is not.

        A block that says more than the phrase is kept: "Latest" goes, "Latest talks collapse" stays.
        """
        bare = bared(text)
        if bare in self.whole.phrases:
            return "page furniture"
        short = len(text.split()) <= self.begins.longest
        if short and text.lower().startswith(self.begins.phrases):
            return NOTICE
        return None

    def is_label(self, text: str) -> bool:
        """Say whether a block announces links."""
        return bared(text) in self.labels.phrases


def bared(text: str) -> str:
    """Give a text in lower case without marks at its ends."""
    return text.lower().strip(" \n:.!>|-*\u00bb\u2013\u2014\u2022")


@lru_cache(maxsize=1)
def load_furniture() -> Furniture:
    """Load the phrases.

    Raises:
        BadLexicon: naming the class that breaks the schema.
    """
    text = (files("parley.cleaning") / "furniture.toml").read_text(encoding="utf-8")
    try:
        return Furniture.model_validate(tomllib.loads(text)["furniture"])
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise BadLexicon(f"breaks its schema ({error})", where="furniture.toml", remedy="Mend the entry.") from error
