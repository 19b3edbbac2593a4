"""A reading leaves as JSON by the contract, and comes back whole or not at all."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from parley.exchange import from_json, json_line, packaged_schema, read_json_lines, reading_schema, schema_text, to_json
from parley.reading import GrammarReader
from parley.records import BrokenLine, Reading, UnreadableInput
from tests.articles import article
from tests.readings import reading

CONTRACT = [
    "schema",
    "article",
    "reader",
    "statements",
    "meetings",
    "commitments",
    "open_questions",
    "warnings",
]


def broken(path: list[str | int], value: object) -> dict[str, Any]:
    told = to_json(reading())
    place: Any = told
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return told


def test_the_keys_stand_in_the_order_of_the_contract() -> None:
    assert list(to_json(reading())) == CONTRACT


def test_the_articles_facts_stand_before_its_text() -> None:
    known = ["id", "input", "url", "outlet", "title", "published", "published_from", "language", "text", "blocks"]
    assert [key for key in to_json(reading())["article"] if key in known] == known


def test_a_reading_comes_back_as_it_went() -> None:
    assert from_json(json.loads(json_line(reading()))) == reading()


def test_what_the_reader_finds_keeps_the_schema(reader: GrammarReader) -> None:
    found = reader.read(article("Germany rejected the plan on Monday, officials said.", published="2025-03-03"))
    jsonschema.validate(json.loads(json_line(found)), reading_schema())


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (["schema"], "parley/reading/2", "reading.schema"),
        (["statements", 0, "stance"], "loves", "reading.statements[0].stance"),
        (["statements", 0, "mood"], "good", "reading.statements[0].mood: unknown key"),
        (["statements", 0, "evidence", "start"], 3, "words that the article does not say"),
        (["meetings", 0, "participants", 0, "name"], "", "an actor needs a name"),
        (["article", "published"], "yesterday", "Invalid isoformat"),
        (["warnings"], None, "reading.warnings"),
    ],
)
def test_what_breaks_the_contract_is_named(path: list[str | int], value: object, says: str) -> None:
    with pytest.raises(UnreadableInput, match="is no reading by the contract") as caught:
        from_json(broken(path, value), where="old.json")
    assert says in str(caught.value)
    assert str(caught.value).startswith("old.json: ")


def test_what_was_written_before_records_got_a_key_is_read() -> None:
    told = to_json(reading())
    del told["commitments"][0]["quantity"]
    assert from_json(told).commitments[0].quantity is None


def test_a_key_that_is_missing_is_named() -> None:
    told = to_json(reading())
    del told["article"]["byline"]
    with pytest.raises(UnreadableInput, match=r"reading\.article\.byline: missing key"):
        from_json(told)


def test_a_broken_line_is_named_and_the_rest_is_read() -> None:
    good = json_line(reading())
    found = list(read_json_lines([good, "{", "", good], where="r.jsonl"))
    assert [type(one) for one in found] == [Reading, BrokenLine, Reading]
    assert "r.jsonl, line 2" in str(found[1])


def test_the_shipped_schema_is_fresh() -> None:
    assert packaged_schema() == schema_text(reading_schema()), "run scripts/write_schema.py"


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(reading_schema())
