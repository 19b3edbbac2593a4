"""Every entry of the lexicon proves itself, and a wrong one is named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from parley.language import resolve
from parley.language.times.lexicon import Example, compile_form, entries_of, load_lexicon
from parley.language.times.lexicon.schema import Pattern, WordClass
from parley.language.times.rules import RULES
from parley.language.times.tense import tense_at
from parley.records import BadLexicon

if TYPE_CHECKING:
    from parley.language import Language

LEXICON = load_lexicon()
EXAMPLES = [
    *((pattern.id, example) for pattern in LEXICON.patterns for example in pattern.examples),
    *((entry.name, entry.example) for entry in LEXICON.classes),
    *((part.name, part.example) for part in LEXICON.parts.values()),
]


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=lambda part: getattr(part, "text", part))
def test_the_example_of_an_entry_holds(name: str, example: Example) -> None:
    found = resolve(example.text, anchor=example.anchor, tense=example.tense)
    assert found is not None, name
    assert example.edtf is None or found.interval.edtf == example.edtf
    assert example.value is None or found.value == example.value


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=lambda part: getattr(part, "text", part))
def test_an_example_tells_what_it_expects(name: str, example: Example) -> None:
    assert example.edtf or example.value, name


@pytest.mark.parametrize("name", sorted(LEXICON.tenses))
def test_words_of_tense_tell_the_tense_of_their_example(nlp: Language, name: str) -> None:
    example = LEXICON.tenses[name].example
    (token,) = [token for token in nlp(example.text) if token.text == example.word]
    assert tense_at(token) == example.tense


def test_every_pattern_names_a_rule_and_every_rule_is_named() -> None:
    named = {pattern.rule for pattern in LEXICON.patterns}
    assert named <= set(RULES)
    assert not {name for name in set(RULES) - named if RULES[name].__annotations__.get("at") == "Slots"}


def test_no_two_patterns_share_an_id() -> None:
    ids = [pattern.id for pattern in LEXICON.patterns]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[class]\n", "is no TOML"),
        ('[[class]]\nname = "DAYS"\nwords = {}\n', "'DAYS': example"),
        ('[[class]]\nname = "DAYS"\nwords = {}\ncolour = 1\nexample = { text = "x" }\n', "'DAYS': colour"),
    ],
)
def test_a_wrong_file_is_named_with_its_entry(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadLexicon, match=r"mine\.toml.*" + said):
        entries_of(file, "class", WordClass)


def test_a_form_of_a_class_that_no_word_has_is_refused() -> None:
    pattern = Pattern(id="p", rule="month", forms=("MOON",), examples=(Example(text="x"),))
    with pytest.raises(KeyError, match="MOON"):
        compile_form(pattern, "MOON", {})
