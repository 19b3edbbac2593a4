"""A condition is told in the text's own words, with the word that gives its direction."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from tests.articles import article

CONDITIONS = [
    ("Ruritania will accept the quota only if Kaldovia opens its ports.", "only if Kaldovia opens its ports"),
    ("Ruritania will not sign the treaty unless the levy is dropped.", "unless the levy is dropped"),
    ("Ruritania will accept the quota once the pilots are free.", "once the pilots are free"),
    ("The union agreed to end the strike, provided that wages rise.", "provided that wages rise"),
    ("Ruritania is ready to lift the ban in exchange for wheat.", "in exchange for wheat"),
    ("Ruritania will not lift the ban until the pilots are freed.", "until the pilots are freed"),
    ("Ruritania will back the fund as long as the truce holds.", "as long as the truce holds"),
]


@pytest.mark.parametrize(("text", "condition"), CONDITIONS)
def test_a_condition_is_the_texts_own_words(reader: GrammarReader, text: str, condition: str) -> None:
    assert condition in [one.condition for one in reader.read(article(text)).statements]
