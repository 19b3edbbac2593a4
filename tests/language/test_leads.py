"""What stands before the words of a paragraph is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from parley.language import parse
from tests.articles import article

if TYPE_CHECKING:
    from parley.language import Language


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("OSTREL, Feb 7 (Agency) - Valmoria rejects the plan.", "Valmoria"),
        ("GOMA \u2013 The rebels reject the plan.", "The"),
        ("20:45 The union rejects the plan.", "The"),
        ("US-backed rebels reject the plan.", "US"),
    ],
)
def test_a_dateline_and_a_clock_are_no_part_of_the_sentence(nlp: Language, text: str, first: str) -> None:
    (sents,) = parse([article(text)], nlp)
    assert sents.all[0].span[0].text == first
    assert sents.evidence(sents.all[0].span.start, sents.all[0].span.end).text in text
