"""What programs write: kept once, onto what they saw, in the name of who acts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from getpass import getuser
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.web.api.conftest import walk
from tests.web.conftest import served

JUDGED = {"of": "issue", "left": "monitors in the strait", "right": "ceasefire", "verdict": "same", "why": "the same"}
KEY = {"Idempotency-Key": "one"}


@pytest.fixture
def record(writer: httpx.Client) -> str:
    """The id of a statement."""
    rows = writer.get("/records", params={"kind": "statement", "limit": 1}).json()["rows"]
    return str(rows[0]["record"])


def decide(writer: httpx.Client, record: str, headers: dict[str, str] | None = None, **given: Any) -> httpx.Response:  # noqa: ANN401
    told = {"Content-Type": "application/json"} | (headers or {})
    return writer.post(f"/records/{record}/reviews", content=json.dumps(given), headers=told)


def test_a_decision_stands_with_who_made_it_and_why(writer: httpx.Client, record: str) -> None:
    told = decide(writer, record, decision="accept", why="it says so")
    assert told.status_code == 201
    assert writer.get(told.headers["location"].removeprefix("/api/v1")).json() == told.json()
    (row,) = walk(writer, "/reviews")
    assert (row["decision"], row["by"], row["why"]) == ("accept", getuser(), "it says so")
    assert writer.get(f"/records/{record}").json()["tier"] == "confirmed"


def test_every_decision_can_be_made_and_undone(writer: httpx.Client, record: str) -> None:
    before = writer.get(f"/records/{record}").json()["body"]
    for given in ({"decision": "correct", "fields": {"stance": "opposes"}}, {"decision": "note", "why": "look"},
                  {"decision": "undo"}, {"decision": "reject"}, {"decision": "reopen"}):  # fmt: skip
        assert decide(writer, record, **given).status_code == 201, given
    assert writer.get(f"/records/{record}").json()["body"] == before


def test_a_correction_shows_in_the_views(writer: httpx.Client, record: str) -> None:
    decide(writer, record, decision="correct", fields={"issue": "the corrected issue"})
    assert "the corrected issue" in [one["name"] for one in walk(writer, "/issues")]


def test_the_same_key_writes_once_and_answers_the_same(writer: httpx.Client, record: str) -> None:
    first, second = (decide(writer, record, KEY, decision="accept") for _ in range(2))
    assert first.json() == second.json()
    assert (first.status_code, second.status_code) == (201, 201)
    assert second.headers["idempotency-replayed"] == "true"
    assert len(walk(writer, "/reviews")) == 1


def test_the_same_key_with_another_request_is_refused(writer: httpx.Client, record: str) -> None:
    decide(writer, record, KEY, decision="accept")
    assert decide(writer, record, KEY, decision="reject").status_code == 422
    assert writer.post("/judgements", json=JUDGED, headers=KEY).status_code == 422
    assert len(walk(writer, "/reviews")) == 1


def test_no_restart_forgets_a_key(own: str, tmp_path: Path) -> None:
    def judge(address: str) -> Any:  # noqa: ANN401
        return (
            httpx.post(f"{address}/api/v1/judgements", json=JUDGED, headers=KEY, timeout=None).raise_for_status().json()
        )

    with served(tmp_path / "talks") as other:
        assert judge(own) == judge(other)


def test_who_saw_another_state_does_not_write_over_it(writer: httpx.Client, record: str) -> None:
    seen = {"If-Match": writer.get(f"/records/{record}").headers["etag"]}
    assert decide(writer, record, seen, decision="accept").status_code == 201
    late = decide(writer, record, seen, decision="reject")
    assert (late.status_code, late.headers["content-type"]) == (412, "application/problem+json")
    anew = {"If-Match": writer.get(f"/records/{record}").headers["etag"]}
    assert decide(writer, record, anew, decision="reject").status_code == 201


def test_a_key_answers_also_when_the_state_has_moved_on(writer: httpx.Client, record: str) -> None:
    seen = {"If-Match": writer.get(f"/records/{record}").headers["etag"]} | KEY
    assert [decide(writer, record, seen, decision="accept").status_code for _ in range(2)] == [201, 201]


def test_articles_that_come_meanwhile_do_not_stand_against_a_decision(writer: httpx.Client, record: str) -> None:
    seen = {"If-Match": writer.get(f"/records/{record}").headers["etag"]}
    writer.post("/judgements", json=JUDGED)
    assert decide(writer, record, seen, decision="accept").status_code == 201


def refused() -> Iterator[tuple[dict[str, Any], int]]:
    yield {"decision": "undo"}, 409
    yield {"decision": "correct"}, 422
    yield {"decision": "accept", "fields": {"stance": "opposes"}}, 422
    yield {"decision": "correct", "fields": {"stance": "dances"}}, 422
    yield {"decision": "correct", "fields": {"nothing": "x"}}, 422
    yield {"decision": "correct", "fields": {"issue": "\ud800"}}, 422
    yield {"decision": "correct", "fields": {"issue": "a\x00b"}}, 422
    yield {"decision": "bless"}, 422
    yield {"decision": "note", "why": "\x00"}, 422


@pytest.mark.parametrize(("given", "status"), list(refused()), ids=str)
def test_what_does_not_fit_is_a_problem_and_is_not_kept(
    writer: httpx.Client, record: str, given: dict[str, Any], status: int
) -> None:
    answer = decide(writer, record, **given)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert walk(writer, "/reviews") == []


def test_a_record_that_is_not_there_cannot_be_decided_on(writer: httpx.Client) -> None:
    assert decide(writer, "none", decision="accept").status_code == 404


def test_a_judgement_brings_two_phrases_together(writer: httpx.Client) -> None:
    told = writer.post("/judgements", json=JUDGED)
    assert told.status_code == 201
    (row,) = walk(writer, "/judgements")
    assert JUDGED.items() <= row.items()
    assert row["by"] == getuser()


@pytest.mark.parametrize("change", [{"right": "monitors in the strait"}, {"why": " "}, {"verdict": "maybe"}])
def test_half_a_judgement_is_refused(writer: httpx.Client, change: dict[str, str]) -> None:
    assert writer.post("/judgements", json=JUDGED | change).status_code == 422
    assert walk(writer, "/judgements") == []


def test_another_site_cannot_write(writer: httpx.Client, record: str) -> None:
    answer = decide(writer, record, {"Origin": "https://elsewhere.example"}, decision="accept")
    assert (answer.status_code, answer.headers["content-type"]) == (403, "application/problem+json")
    plain = {"Content-Type": "text/plain"}
    assert writer.post(f"/records/{record}/reviews", content='{"decision": "accept"}', headers=plain).status_code == 422
    assert walk(writer, "/reviews") == []
