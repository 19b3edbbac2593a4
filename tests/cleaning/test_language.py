from __future__ import annotations

import pytest

from parley.cleaning.language import language_of, load_common_words


@pytest.mark.parametrize("text", load_common_words()["english"].examples)
def test_english_is_told_by_its_commonest_words(text: str) -> None:
    assert language_of(text) == "en"


def test_other_languages_are_identified() -> None:
    assert language_of("Die Gespräche über die Brücke gingen am Montag in Strelsau ohne Ergebnis zu Ende.") == "de"


def test_what_has_no_words_has_no_language() -> None:
    assert language_of("1 2 3 ...") is None
