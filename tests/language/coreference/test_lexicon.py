"""Every class of words has an example, and the example is resolved; a table that is wrong says where."""

from __future__ import annotations

import re

import pytest

from parley.language.coreference.lexicon import Example, load_lexicon
from parley.language.coreference.lexicon.load import checked
from parley.language.coreference.lexicon.schema import Names, NounClass, Pronouns
from parley.records import BadLexicon
from tests.language.coreference.conftest import Resolve

MARK = re.compile(r"\[([\w' -]+)\]")


@pytest.mark.parametrize(
    ("name", "example"), list(load_lexicon().examples()), ids=lambda told: told if isinstance(told, str) else ""
)
def test_an_example_of_the_lexicon_is_resolved(resolve: Resolve, name: str, example: Example) -> None:
    mark = MARK.search(example.text)
    assert mark is not None, name
    word = mark[1].split()[-1]
    found = resolve(MARK.sub(r"\1", example.text))
    nth = len(re.findall(rf"\b{word}\b", example.text[: mark.start()]))
    if example.who is not None:
        assert found.who(word, nth) == list(example.who)
    if example.what is not None:
        assert found.what(word, nth) == example.what


def test_every_example_says_what_it_stands_for() -> None:
    assert not [name for name, example in load_lexicon().examples() if example.who is None and example.what is None]


def test_an_unknown_field_is_named_with_its_file_and_entry() -> None:
    text = "[names]\ntitles_woman = []\ntitles_man = []\nwoman = []\nman = []\ncat = []"
    with pytest.raises(BadLexicon, match=r"names\.cat") as caught:
        checked(text, "names.toml", Names, "names")
    assert caught.value.where == "names.toml"


def test_a_class_without_an_example_does_not_load() -> None:
    with pytest.raises(BadLexicon, match=r"nouns\.plan\.example"):
        checked('[nouns.plan]\nwords = ["plan"]\nverbs = []', "nouns.toml", dict[str, NounClass], "nouns")


def test_a_file_that_is_no_toml_is_named() -> None:
    with pytest.raises(BadLexicon, match="is no TOML"):
        checked("[pronouns", "pronouns.toml", Pronouns, "pronouns")


def test_no_first_name_is_both_a_womans_and_a_mans() -> None:
    names = load_lexicon().names
    assert not names.woman & names.man
