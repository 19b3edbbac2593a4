from __future__ import annotations

from parley.cleaning.copies import likeness

WORDS = [f"word{number}" for number in range(200)]
WHOLE = " ".join(WORDS)
EDITED = " ".join("other" if at % 20 == 0 else word for at, word in enumerate(WORDS))
OTHER = " ".join([*WORDS[:30], *(f"other{number}" for number in range(170))])


def test_copies_share_a_key_and_other_texts_are_told_apart() -> None:
    whole = likeness(WHOLE, None)
    assert set(whole.keys) & set(likeness(EDITED, None).keys)
    assert whole.copied(likeness(EDITED, None))
    assert whole.copied(likeness(OTHER, None)) is None


def test_the_keys_of_a_text_are_the_same_for_ever() -> None:
    assert likeness("The envoys met in Strelsau.", None).keys[:2] == (-1874799837, 2050392226)


def test_a_text_that_is_not_kept_is_found_by_its_sketch() -> None:
    kept, sketch = likeness(EDITED, None), likeness(WHOLE, None).sketch
    gone = likeness("", None, sketch)
    assert gone.keys == likeness(WHOLE, None).keys
    assert (gone.copied(kept) or 0) > 0.5
    assert kept.copied(gone) == gone.copied(kept)
    assert gone.copied(likeness(OTHER, None)) is None


def test_a_sketch_does_not_tell_words_and_one_made_in_another_way_is_not_compared() -> None:
    assert "word" not in likeness(WHOLE, None).sketch
    assert likeness("", None, "0:AAAA").keys == ()
    assert likeness("", None, "1:AAAA").keys == ()


def test_texts_without_words_are_copies_of_nothing() -> None:
    assert likeness(" \n", None).keys == ()
    assert likeness("", None, "").copied(likeness("", None, "")) is None


def test_a_dateline_is_credited() -> None:
    assert likeness("STRELSAU (Reuters) - The envoys met.", None).credit == "Reuters"
