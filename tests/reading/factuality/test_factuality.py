"""Events are as sure as the words over and beside them leave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from parley.reading.factuality import Status, factuality, status_of

if TYPE_CHECKING:
    from parley.language import Language

ACTUAL, POSSIBLE, NEGATED = Status.ACTUAL, Status.POSSIBLE, Status.NEGATED

CASES = [
    ("The cook managed to open the hatch.", "open", ACTUAL),
    ("The cook did not manage to open the hatch.", "open", NEGATED),
    ("The cook failed to open the hatch.", "open", NEGATED),
    ("The crew forgot to seal the hatch.", "seal", NEGATED),
    ("The crew forgot that the hatch was sealed.", "sealed", ACTUAL),
    ("The crew did not know that the hatch was sealed.", "sealed", ACTUAL),
    ("The crew may seal the hatch.", "seal", POSSIBLE),
    ("The crew might not seal the hatch.", "seal", POSSIBLE),
    ("The nurse said the clinic may close.", "close", POSSIBLE),
    ("The nurse denied that the clinic had closed.", "closed", NEGATED),
    ("The possibility of a strike worried the port.", "strike", POSSIBLE),
    ("The lack of support worried the port.", "support", NEGATED),
    ("There was no explosion.", "explosion", NEGATED),
    ("If the clinic closes, the nurses leave.", "closes", POSSIBLE),
    ("If the clinic closes, the nurses leave.", "leave", POSSIBLE),
    ("The nurses left because the clinic closed.", "closed", ACTUAL),
    ("The nurses left without paying.", "paying", NEGATED),
    ("The nurses may pay and leave.", "leave", POSSIBLE),
    ("The nurse did not answer but laughed.", "laughed", ACTUAL),
    ("The nurse did not sing or dance.", "dance", NEGATED),
    ("Will the clinic close?", "close", POSSIBLE),
    ("The board has yet to approve the sale.", "approve", NEGATED),
    ("The widow was forced to sell the shop.", "sell", ACTUAL),
    ("It is impossible to cross the river.", "cross", NEGATED),
]


@pytest.mark.parametrize(("text", "word", "status"), CASES)
def test_an_event_is_as_sure_as_its_sentence_leaves_it(nlp: Language, text: str, word: str, status: Status) -> None:
    token = next(token for token in nlp(text) if token.text == word)
    assert factuality(token).status is status


def test_why_names_the_steps_from_the_outermost_inwards(nlp: Language) -> None:
    token = next(token for token in nlp("The nurse said the clinic may close.") if token.text == "close")
    assert [(step.signature, step.cue.text) for step in factuality(token).why] == [("says", "said"), ("modal", "close")]


@pytest.mark.parametrize(
    ("certainty", "status"), [(3, ACTUAL), (2, ACTUAL), (1.9, POSSIBLE), (0, POSSIBLE), (-1.9, POSSIBLE), (-2, NEGATED)]
)
def test_what_is_at_least_probable_is_actual(certainty: float, status: Status) -> None:
    assert status_of(certainty) is status
