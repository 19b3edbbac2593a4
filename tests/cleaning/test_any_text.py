"""What holds for any text at all."""

from __future__ import annotations

from hypothesis import given as for_any
from hypothesis import settings
from hypothesis import strategies as st

from parley.cleaning import clean
from parley.intake import InputKind
from parley.records import ParleyError
from tests.cleaning.given import given

TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300)


@settings(max_examples=150, deadline=None)
@for_any(text=TEXTS)
def test_blocks_lie_in_the_text_and_cleaning_twice_changes_nothing(text: str) -> None:
    try:
        article = clean(given(text))
    except ParleyError:
        return
    assert all(article.text[block.start : block.end].strip() for block in article.blocks)
    assert clean(given(article.text)).text == article.text


@settings(max_examples=100, deadline=None)
@for_any(raw=st.binary(max_size=400), kind=st.sampled_from(list(InputKind)))
def test_bytes_of_any_kind_give_an_article_or_a_clear_error(raw: bytes, kind: InputKind) -> None:
    try:
        clean(given(raw, kind))
    except ParleyError as error:
        assert error.remedy  # noqa: PT017
