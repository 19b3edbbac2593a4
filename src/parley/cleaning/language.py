"""Which language a text is in."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from parley.records import BadLexicon

WORD = re.compile(r"[^\W\d_]+")
SHARE = 0.12
"""Of the words of English prose at least this share are among its commonest; of other languages far fewer."""

SAMPLE = 5000


class CommonWords(BaseModel):
    """The commonest words of a language, with sentences of our own that they tell as its."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: frozenset[str]
    examples: tuple[str, ...]


def language_of(text: str) -> str | None:
    """Give the ISO 639-1 code of a text's language; None where there are no words.

    English is told by its commonest words; only what is not English loads the identifier, which takes a second.
    """
    words = WORD.findall(text[:SAMPLE].lower())
    if not words:
        return None
    english = load_common_words()["english"].words
    if sum(word in english for word in words) >= SHARE * len(words):
        return "en"
    import py3langid  # noqa: PLC0415

    return str(py3langid.classify(text[:SAMPLE])[0])


@lru_cache(maxsize=1)
def load_common_words() -> dict[str, CommonWords]:
    """Load the commonest words by the name of their language.

    Raises:
        BadLexicon: naming what breaks the schema.
    """
    text = (files("parley.cleaning") / "language.toml").read_text(encoding="utf-8")
    try:
        return TypeAdapter(dict[str, CommonWords]).validate_python(tomllib.loads(text))
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise BadLexicon(f"breaks its schema ({error})", where="language.toml", remedy="Mend the entry.") from error
