from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from parley.reading.syntax import polarity

if TYPE_CHECKING:
    from parley.language import Language

CASES = [
    ("Germany does not accept the plan.", "accept", "negated"),
    ("Germany no longer insists on it.", "insists", "former"),
    ("Germany has not yet agreed to it.", "agreed", "not_yet"),
    ("Germany has yet to agree to it.", "agree", "not_yet"),
    ("Germany could accept the plan.", "accept", "possible"),
    ("Germany will accept the plan.", "accept", "future"),
    ("Germany must accept the plan.", "accept", "normative"),
    ("Germany has to accept the plan.", "accept", "normative"),
    ("No side accepted the plan.", "accepted", "negated"),
    ("Germany is not ready for it.", "ready", "negated"),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_auxiliaries_and_negation_are_read(nlp: Language, text: str, word: str, expected: str) -> None:
    token = next(token for token in nlp(text) if token.text == word)
    assert getattr(polarity(token), expected)


def test_not_only_negates_nothing(nlp: Language) -> None:
    token = next(
        token for token in nlp("Germany not only accepted the plan, it praised it.") if token.text == "accepted"
    )
    assert not polarity(token).negated
