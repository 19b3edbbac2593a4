"""Entities of FollowTheMoney: of its schemata, pointing to one another, each once."""

from __future__ import annotations

import json
from typing import Any

import pytest

from parley.ledger import Ledger, record
from tests.exchange.export.conftest import Export
from tests.ledger.ticking import told

POINTS = {"Event": ("involved", "proof"), "UnknownLink": ("subject", "object"), "Note": ("entity", "proof"),
          "Representation": ("agent", "client")}  # fmt: skip
"""Properties that hold ids of other entities, by schema."""


def things(ledger: Ledger, exported: Export) -> list[dict[str, Any]]:
    lines = exported(ledger, "ftm")[1]["parley.ftm.json"].decode().splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture
def talks(ledger: Ledger) -> Ledger:
    """A third article, in which somebody speaks for Ruritania."""
    made = told("a3", text=told()["article"]["text"])
    made["statements"][0] |= {"id": "s9", "actor": {"name": "Kim Lee", "id": None, "kind": "person"},
                              "on_behalf_of": {"name": "Ruritania", "id": None, "kind": "state"}}  # fmt: skip
    record(ledger, made)
    return ledger


def test_every_record_is_a_note_an_event_or_a_link(talks: Ledger, exported: Export) -> None:
    made = [one["schema"] for one in things(talks, exported)]
    assert {schema: made.count(schema) for schema in sorted(set(made))} == {
        "Article": 3, "Event": 3, "Note": 6, "Person": 1, "PublicBody": 2, "Representation": 1, "UnknownLink": 3
    }  # fmt: skip


def test_every_entity_has_one_id_and_points_to_entities_that_are_there(talks: Ledger, exported: Export) -> None:
    made = things(talks, exported)
    ids = [one["id"] for one in made]
    assert len(ids) == len(set(ids))
    for one in made:
        for name in POINTS.get(one["schema"], ()):
            assert set(one["properties"].get(name, ())) <= set(ids)


def test_every_value_is_a_list_of_texts_without_control_characters(hostile: Ledger, exported: Export) -> None:
    values = [value for one in things(hostile, exported) for value in one["properties"].values()]
    assert all(isinstance(text, str) and "\x00" not in text for value in values for text in value)


def test_the_library_finds_every_entity_valid(talks: Ledger, exported: Export) -> None:
    reason = "followthemoney is not installed: it builds PyICU from source (pip install followthemoney)"
    model = pytest.importorskip("followthemoney", reason=reason).model
    for one in things(talks, exported):
        kept = model.get_proxy(one, cleaned=False).to_dict()["properties"]
        assert {name: sorted(told) for name, told in kept.items()} == {
            name: sorted(told) for name, told in one["properties"].items()
        }
        model.get_proxy(one).schema.validate(one)
