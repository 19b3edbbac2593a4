"""What a page shows twice is read once."""

from __future__ import annotations

from parley.cleaning import clean
from parley.cleaning.pulled import pulled
from tests.cleaning.given import given

WHOLE = 'Ruritania opened the bridge on Monday. "We have bought some time," its envoy said.'


def test_a_sentence_that_stands_in_a_longer_block_is_pulled_out_of_it() -> None:
    assert pulled(["\u201cWe have bought some time\u201d, its envoy said.", WHOLE]) == {0}


def test_a_block_that_says_anything_new_is_none() -> None:
    assert not pulled([WHOLE, "Ruritania opened the bridge on Monday. Borduria closed it again."])


def test_short_answers_are_none() -> None:
    assert not pulled(["He said no.", "He said no. Then he left the room by the back door."])


def test_a_pulled_sentence_is_listed_and_not_read_twice() -> None:
    article = clean(
        given(f"Talks go on\n\n{WHOLE}\n\nRuritania opened the bridge on Monday.\n\nThe talks go on in May.")
    )
    assert [block.dropped for block in article.blocks] == [None, None, "repeats another block", None]


def test_what_tells_of_the_author_is_no_part_of_the_article() -> None:
    box = "Ada Brandt reports on rivers and those who live on them."
    article = clean(given(f"Talks go on\n\nBy Ada Brandt\n\n{WHOLE}\n\nThe talks go on in May.\n\n{box}"))
    assert article.blocks[-1].dropped == "about the author"
