"""Records in the terms of PLOVER: typed by a table, coded by country, or left out and counted."""

from __future__ import annotations

import json
from typing import Any

import pytest

from parley.exchange.export.plover.codes import code_of, coded_actor
from parley.exchange.export.plover.crosswalk import load_crosswalk
from parley.ledger import Ledger, record
from tests.exchange.export.conftest import Export
from tests.ledger.ticking import told

FIELDS = {"id", "date", "actor", "recipient", "event", "event_loc", "event_text", "quad_code", "mode", "context",
          "text", "text_info", "cite_info", "coder", "coded_date", "comment"}  # fmt: skip
"""Those of the manual's table that are used."""


def lines(ledger: Ledger, exported: Export) -> tuple[list[dict[str, Any]], dict[str, int]]:
    result, files = exported(ledger, "plover")
    made = [json.loads(line) for line in files["plover.jsonl"].decode().splitlines()]
    return made, {one.what: one.count for one in result.lost}


def test_every_record_has_a_type_or_is_counted(ledger: Ledger, exported: Export) -> None:
    made, lost = lines(ledger, exported)
    assert [one["event"] for one in made] == 2 * [["REQUEST"], ["AGREE"], ["AGREE"]]
    assert lost["questions"] == 2
    assert all(one.keys() <= FIELDS and {"id", "date", "actor", "event"} <= one.keys() for one in made)


def test_who_meets_is_all_actor_and_a_creditor_is_the_recipient(ledger: Ledger, exported: Export) -> None:
    _, meeting, commitment, *_ = lines(ledger, exported)[0]
    assert [one["entity_text"] for one in meeting["actor"]] == ["Ruritania", "Graustark"]
    assert "recipient" not in meeting
    assert [one["entity_text"] for one in commitment["recipient"]] == ["Ruritania"]
    assert commitment["comment"].endswith("condition: if the guns fall silent")


@pytest.mark.parametrize(
    ("change", "event"),
    [
        ({"stance": "opposes"}, "REJECT"),
        ({"stance": "demands", "modality": "former"}, "CONCEDE"),
        ({"stance": "proposes"}, None),
        ({"stance": "expects"}, None),
        ({"stance": "supports", "modality": "negated"}, None),
    ],
)
def test_a_stance_becomes_a_type_or_nothing(
    ledger: Ledger, exported: Export, change: dict[str, str], event: str | None
) -> None:
    made = told("a3")
    (statement,) = made["statements"]
    record(ledger, made | {"meetings": [], "commitments": [], "open_questions": [], "statements": [statement | change]})
    found, lost = lines(ledger, exported)
    assert [one["event"] for one in found[6:]] == ([[event]] if event else [])
    assert lost["records without a type"] + lost["records that are not held"] == int(event is None)


def test_a_record_without_a_day_is_left_out(ledger: Ledger, exported: Export) -> None:
    record(ledger, told("a3", published=None, published_from=None))
    assert lines(ledger, exported)[1]["records of articles without a day"] == 3


def test_four_stances_have_no_type() -> None:
    without = {stance for stance, way in load_crosswalk().stances.items() if way.type is None}
    assert without == {"proposes", "undecided", "expects", "claims"}


@pytest.mark.parametrize(
    ("name", "code"),
    [("Ukraine", "UKR"), ("United States", "USA"), ("Russia", "RUS"), ("Turkey", "TUR"), ("European Union", "EUR"),
     ("NATO", "IGO"), ("Ruritania", None)],
)  # fmt: skip
def test_a_country_or_body_has_the_code_of_the_manual(name: str, code: str | None) -> None:
    assert code_of(name) == code


def test_who_speaks_for_a_state_is_coded_as_its_government() -> None:
    person, state = {"name": "Kim Lee", "id": None, "kind": "person"}, {"name": "Germany", "id": "de", "kind": "state"}
    assert coded_actor(person, state) == {"code": "DEU", "sector": "GOV", "entity_text": "Kim Lee"}
    assert coded_actor(person) == {"entity_text": "Kim Lee"}
