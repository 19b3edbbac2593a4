"""The registry grows by what a user brings: a Wikidata dump or a SPARQL result."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from scripts.enlarge_registry import as_toml, enlarged

from parley.language.actors import load_registry


def item(claim: str, *ids: str) -> dict[str, Any]:
    return {claim: [{"mainsnak": {"datavalue": {"value": {"id": one}}}} for one in ids]}


def entity(number: str, name: str, claims: dict[str, Any], *alias: str) -> dict[str, Any]:
    named = {"en": {"value": name}}
    return {"id": number, "labels": named, "aliases": {"en": [{"value": a} for a in alias]}, "claims": claims}


def time(moment: str) -> list[dict[str, Any]]:
    return [{"datavalue": {"value": {"time": moment}}}]


CODE = {"P297": [{"mainsnak": {"datavalue": {"value": "RU"}}}]}
PEOPLE = {"P1549": [{"mainsnak": {"datavalue": {"value": {"text": "Ruritanian", "language": "en"}}}}]}
HELD = {
    "mainsnak": {"datavalue": {"value": {"id": "Q12"}}},
    "qualifiers": {"P580": time("+2021-12-08T00:00:00Z"), "P582": time("+2024-00-00T00:00:00Z")},
}
DUMP = [
    entity("Q11", "Ruritania", item("P31", "Q6256") | CODE | PEOPLE, "Kingdom of Ruritania"),
    entity("Q12", "King of Ruritania", item("P31", "Q4164871") | item("P1001", "Q11")),
    entity("Q13", "Rudolf Rassendyll", item("P31", "Q5") | {"P39": [HELD]}, "Rudolf V"),
    entity("Q14", "League of Strelsau", item("P31", "Q484652")),
    entity("Q15", "France", item("P31", "Q6256") | CODE),
    entity("Q16", "Black Michael", item("P31", "Q5")),
]


@pytest.fixture(params=["dump.json", "dump.json.gz"])
def dump(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / str(request.param)
    text = "[\n" + ",\n".join(json.dumps(one) for one in DUMP) + "\n]\n"
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


def test_a_dump_gives_states_bodies_and_dated_office_holders(dump: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(as_toml(enlarged(dump)), encoding="utf-8")
    king = load_registry(own).get("Rudolf Rassendyll")
    assert king is not None
    assert king.of is not None
    assert (king.office, king.of.name, str(king.since), str(king.until)) == (
        "king",
        "Ruritania",
        "2021-12-01",
        "2024-12-28",
    )


def test_what_is_known_already_is_left_out_and_counted(dump: Path) -> None:
    found = enlarged(dump)
    assert "France" not in found.tables["states"]
    assert found.left_out["states: known already"] == 1


def test_a_person_without_an_office_is_no_entry(dump: Path) -> None:
    assert "Black Michael" not in enlarged(dump).tables["persons"]


def sparql(path: Path, *rows: dict[str, str]) -> Path:
    bindings = [{key: {"type": "literal", "value": value} for key, value in row.items()} for row in rows]
    path.write_text(json.dumps({"head": {"vars": []}, "results": {"bindings": bindings}}, indent=1), encoding="utf-8")
    return path


FLAVIA = {"kind": "person", "name": "Flavia", "office": "queen", "of": "France"}


def test_rows_of_one_name_are_one_entry_with_the_latest_office(tmp_path: Path) -> None:
    first = FLAVIA | {"since": "2015-01-01", "until": "2019-02-01", "alias": "F."}
    last = FLAVIA | {"since": "2020-05-03", "office": "envoy", "alias": "Flav"}
    found = enlarged(sparql(tmp_path / "result.json", last, first))
    assert found.tables["persons"]["Flavia"] == {
        "office": "envoy",
        "of": "France",
        "since": "2020-05",
        "alias": ["Flav", "F."],
    }


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (FLAVIA | {"of": "Nowhere", "since": "2020"}, "persons: of a state or body that is not known"),
        (FLAVIA, "persons: since is missing or malformed"),
        ({"kind": "state", "name": "Ruritania"}, "states: iso is missing or malformed"),
    ],
)
def test_what_the_registry_would_refuse_is_left_out_and_counted(
    tmp_path: Path, row: dict[str, str], reason: str
) -> None:
    assert enlarged(sparql(tmp_path / "result.json", row)).left_out == {reason: 1}
