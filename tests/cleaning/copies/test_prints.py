from __future__ import annotations

from parley.cleaning.copies import Print, bands, copied, parts_of
from parley.cleaning.copies import print_of as print_of_parts
from parley.cleaning.copies import signature as signature_of_parts

WORDS = [f"word{number}" for number in range(200)]
WHOLE = " ".join(WORDS)


def print_of(text: str) -> Print:
    return print_of_parts(parts_of(text))


def signature(text: str) -> bytes:
    return signature_of_parts(parts_of(text))


def test_a_text_is_a_copy_of_itself_whatever_its_case_and_marks() -> None:
    assert signature(WHOLE) == signature(WHOLE.upper() + "!")
    assert copied(print_of(WHOLE), print_of(WHOLE.upper() + "!")) == 1.0


def test_a_text_with_every_twentieth_word_changed_is_a_copy() -> None:
    edited = " ".join("other" if at % 20 == 0 else word for at, word in enumerate(WORDS))
    assert set(bands(signature(WHOLE))) & set(bands(signature(edited)))
    assert copied(print_of(WHOLE), print_of(edited))


def test_a_shortened_text_is_a_copy() -> None:
    assert copied(print_of(WHOLE), print_of(" ".join(WORDS[:80]))) == 1.0


def test_other_texts_with_common_phrases_are_none() -> None:
    other = " ".join([*WORDS[:30], *(f"other{number}" for number in range(170))])
    assert copied(print_of(WHOLE), print_of(other)) is None


def test_short_texts_are_copies_only_where_they_say_the_same() -> None:
    assert copied(print_of("Ruritania rejects the truce."), print_of("Ruritania demands the truce.")) is None
    assert copied(print_of("No."), print_of("no")) == 1.0


def test_the_signature_does_not_hang_on_where_sentences_end() -> None:
    assert signature("The envoys met. They left.") == signature("The envoys met\n\nThey left")
