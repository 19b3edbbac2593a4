from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from parley.reading.syntax import objects, short_phrase, slot, subjects

if TYPE_CHECKING:
    from parley.language import Language, Token


def token(nlp: Language, text: str, word: str) -> Token:
    return next(token for token in nlp(text) if token.text == word)


SUBJECTS = [
    ("Germany and France rejected the plan.", "rejected", {"Germany", "France"}),
    ("The plan was rejected by Germany.", "rejected", {"Germany"}),
    ("Germany is ready to sign the treaty.", "sign", {"Germany"}),
    ("Germany urged France to sign the treaty.", "sign", {"France"}),
    ("Germany, which opposes the plan, wants changes.", "opposes", {"Germany"}),
    ("Germany signed the treaty and ratified it.", "ratified", {"Germany"}),
    ("Macron spoke briefly, warning against a bad deal.", "warning", {"Macron"}),
    ("Germany repeated its call for talks.", "repeated", {"Germany"}),
    ("France's refusal surprised the mediators.", "refusal", {"France"}),
    ("The proposal by France was short.", "proposal", {"France"}),
]


@pytest.mark.parametrize(("text", "word", "expected"), SUBJECTS)
def test_the_deep_subject_is_found(nlp: Language, text: str, word: str, expected: set[str]) -> None:
    assert {found.text for found in subjects(token(nlp, text, word))} == expected


OBJECTS = [
    ("The plan was rejected by Germany.", "rejected", {"plan"}),
    ("The mediators discussed a step that Germany rejects.", "rejects", {"step"}),
    ("Germany backs the truce and the swap.", "backs", {"truce", "swap"}),
    ("A plan rejected by Germany was dropped.", "rejected", {"plan"}),
]


@pytest.mark.parametrize(("text", "word", "expected"), OBJECTS)
def test_the_deep_object_is_found(nlp: Language, text: str, word: str, expected: set[str]) -> None:
    assert {found.text for found in objects(token(nlp, text, word))} == expected


SLOTS = [
    ("Germany agreed to open the border.", "agreed", "to", {"open"}),
    ("Germany agreed to a truce.", "agreed", "to", {"truce"}),
    ("Germany said that the talks would fail.", "said", "that", {"fail"}),
    ("Germany insists on a truce and on guarantees.", "insists", "on", {"truce", "guarantees"}),
    ("Germany warned against rushing the treaty.", "warned", "against", {"rushing"}),
    ("Germany is ready to sign and to pay.", "ready", "to", {"sign", "pay"}),
]


@pytest.mark.parametrize(("text", "word", "name", "expected"), SLOTS)
def test_a_slot_gives_the_heads_of_what_stands_in_it(
    nlp: Language, text: str, word: str, name: str, expected: set[str]
) -> None:
    assert {found.text for found in slot(token(nlp, text, word), name)} == expected


def test_a_phrase_leaves_out_determiners_and_clauses(nlp: Language) -> None:
    head = token(nlp, "Germany rejects the new plan for the border, which France wrote.", "plan")
    assert short_phrase(head) == "new plan for border"
