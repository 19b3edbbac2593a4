"""A condition is told in the text's own words, with the direction that they give it."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from parley.reading.conditions import ConditionExample, Marker, load_markers
from parley.reading.lexicon import entry_of
from parley.records import BadLexicon, ConditionKind
from tests.articles import article

PROVED = [
    (
        marker.example.text.replace("{}", phrase).removeprefix(" "),
        marker.example.condition.replace("{}", phrase),
        marker.kind,
    )
    for marker in load_markers().marker
    for phrase in marker.phrases
]
CONDITIONS = [
    ("The union agreed to end the strike, provided that wages rise.", "provided that wages rise", "provided"),
    ("Ruritania is ready to lift the ban in exchange for wheat.", "in exchange for wheat", "in_exchange"),
    ("Ruritania refuses to lift the ban except in exchange for wheat.", "except in exchange for wheat", "in_exchange"),
    ("Ruritania refuses to talk until two of his men are freed.", "until two of his men are freed", "until"),
    ("Ruritania will not sign, not unless the levy falls.", "not unless the levy falls", "only_if"),
    ("Kaldovia is ready to tolerate the government if it opens the port.", "if it opens the port", "if"),
    ("Should the lockout persist, Ruritania will send its navy.", "Should the lockout persist", "if"),
    ("Ruritania will lend a boat for the handover, should there be one.", "should there be one", "if"),
    (
        "Ruritania will pay for the dam, he said, provided that Kaldovia signs.",
        "provided that Kaldovia signs",
        "provided",
    ),
]
NONE = [
    "Ruritania will not lift the ban even if the pilots are freed.",
    "Ruritania will once more lift the ban.",
    "Ruritania will extend the truce until the 23rd.",
    "Ruritania will sign the treaty as soon as possible.",
    "Ruritania is ready to meet without any preconditions.",
    "Ruritania will insist on providing guarantees.",
    "Ruritania will sign the treaty without delay.",
]


def conditions(reader: GrammarReader, text: str) -> list[tuple[str | None, ConditionKind | None]]:
    reading = reader.read(article(text))
    told = [(one.condition, one.condition_kind) for one in reading.statements]
    return told + [(one.condition, one.condition_kind) for one in reading.commitments]


@pytest.mark.parametrize(("text", "condition", "kind"), PROVED, ids=str)
def test_every_marker_opens_a_condition(reader: GrammarReader, text: str, condition: str, kind: ConditionKind) -> None:
    assert (condition, kind) in conditions(reader, text[0].upper() + text[1:]) + conditions(reader, text)


@pytest.mark.parametrize("example", load_markers().inverted.examples, ids=lambda example: example.text)
def test_an_auxiliary_before_its_subject_opens_a_condition(reader: GrammarReader, example: ConditionExample) -> None:
    assert (example.condition, load_markers().inverted.kind) in conditions(reader, example.text)


@pytest.mark.parametrize(("text", "condition", "kind"), CONDITIONS, ids=str)
def test_a_condition_is_the_texts_own_words(reader: GrammarReader, text: str, condition: str, kind: str) -> None:
    assert (condition, kind) in conditions(reader, text)


@pytest.mark.parametrize("text", NONE, ids=str)
def test_what_only_looks_like_a_condition_is_none(reader: GrammarReader, text: str) -> None:
    assert {condition for condition, _ in conditions(reader, text)} <= {None}


def test_a_broken_marker_names_its_file_and_entry() -> None:
    with pytest.raises(BadLexicon, match=r"entry .*kind"):
        entry_of(Marker, {"phrases": ["if"], "kind": "perhaps", "opens": "clause"}, "markers.toml")
