"""New words are given up once many are known, and what is read stays the same."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from parley.exchange import to_json
from parley.flow import follow
from parley.reading import GrammarReader
from parley.reading.unread import parsed
from parley.records import Reading
from tests.articles import article

if TYPE_CHECKING:
    from parley.language import Language

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ROOM = import_module("parley.language.room")


def new_words(part: int) -> str:
    """A text of names that nobody has ever written."""
    letters = (
        "".join(chr(97 + int(digit)) for digit in f"{number:04}") for number in range(25 * part, 25 * (part + 1))
    )
    return " ".join(f"Qyx{name} demanded a truce." for name in letters)


def test_new_words_are_given_up(reader: GrammarReader, nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ROOM, "WORDS", 0)
    known = len(nlp.vocab.strings)
    assert len(list(reader.read_all(article(new_words(part)) for part in range(40)))) == 40
    assert len(nlp.vocab.strings) - known < 50
    assert "Qyxaabc" in new_words(0)
    assert "Qyxaabc" not in nlp.vocab.strings


def test_what_is_read_is_the_same(reader: GrammarReader, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = [one for one in follow([str(EXAMPLES)]) if isinstance(one, Reading)]
    monkeypatch.setattr(ROOM, "WORDS", 0)
    articles = [one.article for one in plain]
    assert list(map(to_json, reader.read_all(articles))) == list(map(to_json, plain))
    assert [one.reading for one in reader.explain_all(articles)] == plain
    assert len(plain) > 5


def test_what_breaks_leaves_the_words_in_order(reader: GrammarReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ROOM, "WORDS", 0)

    def broken(_article: object, sents: object) -> None:
        raise ValueError(f"broken on {sents is not None}")

    with pytest.raises(ValueError, match="broken on True"):
        list(parsed([article("Qyxwv demanded a truce.")], reader.parser, broken))
    assert "Qyxwv" not in reader.parser.vocab.strings
    assert reader.read(article("Ruritania demanded a truce.")).records
