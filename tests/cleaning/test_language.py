from __future__ import annotations

import pytest

from parley.cleaning.language import language_of, load_common_words

ENGLISH = load_common_words()["english"]


@pytest.mark.parametrize("text", ENGLISH.examples)
def test_english_is_told_by_its_commonest_words(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize("text", ENGLISH.unsure)
def test_of_a_text_too_short_to_tell_no_language_is_claimed(text: str) -> None:
    assert language_of(text) in {None, "en"}


@pytest.mark.parametrize(("code", "text"), ENGLISH.others.items())
def test_other_languages_are_identified(code: str, text: str) -> None:
    assert language_of(text) == code


def test_a_few_words_of_another_language_do_not_tell_it() -> None:
    assert language_of("Der Kanzler lehnt ab.") is None


def test_what_has_no_words_has_no_language() -> None:
    assert language_of("1 2 3 ...") is None
