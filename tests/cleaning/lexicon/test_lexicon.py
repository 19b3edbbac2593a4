"""Lexicons are read by their schema, and what breaks it is named."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ConfigDict

from parley.cleaning.lexicon import parse_lexicon
from parley.records import BadLexicon


class Words(BaseModel):
    """A class of words."""

    model_config = ConfigDict(extra="forbid")

    words: tuple[str, ...]


def test_a_text_becomes_what_its_schema_says() -> None:
    assert parse_lexicon('[a]\nwords = ["x"]', dict[str, Words], where="mine.toml")["a"].words == ("x",)


@pytest.mark.parametrize(
    ("text", "said"), [("[a", "breaks"), ("[a]\nwords = 7", r"a\.words"), ("[a]\nwords = []\nmore = 1", r"a\.more")]
)
def test_what_breaks_the_schema_is_named_with_its_file(text: str, said: str) -> None:
    with pytest.raises(BadLexicon, match=rf"(?s)mine\.toml: breaks its schema .*{said}|mine\.toml: {said}"):
        parse_lexicon(text, dict[str, Words], where="mine.toml")
