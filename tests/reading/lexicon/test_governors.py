"""Every governor and every class of them proves itself: its example is as sure as the class says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from parley.reading.factuality import factuality
from parley.reading.lexicon import CertaintyExample, Governor, Signature, load_operators, load_signatures

if TYPE_CHECKING:
    from parley.language import Language


def _status(nlp: Language, example: CertaintyExample) -> str:
    return factuality(next(token for token in nlp(example.text) if token.text == example.word)).status


@pytest.mark.parametrize("entry", load_operators().governors, ids=lambda entry: f"{entry.name}-{entry.signature}")
def test_a_governor_says_how_sure_the_event_below_it_is(nlp: Language, entry: Governor) -> None:
    assert _status(nlp, entry.example) == entry.example.status


@pytest.mark.parametrize("entry", load_signatures().values(), ids=lambda entry: entry.name)
def test_a_signature_is_shown_by_its_examples(nlp: Language, entry: Signature) -> None:
    assert [_status(nlp, example) for example in entry.examples] == [example.status for example in entry.examples]


def test_what_is_known_is_so_whether_it_is_known_or_not() -> None:
    knows = load_signatures()["knows"]
    assert knows.of(3) >= 2
    assert knows.of(-3) >= 2


def test_what_one_managed_is_so_and_what_one_did_not_manage_is_not() -> None:
    manages = load_signatures()["manages"]
    assert manages.of(3) == 3
    assert manages.of(-3) <= -2


def test_there_are_governors_enough() -> None:
    assert len(load_operators().governors) + len(load_operators().all) >= 400
