"""What the API tells programs that may not, may not yet, or ask too often."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree, ignore_patterns

import httpx

from parley.people import Role
from tests.web.people.conftest import House, housed

PROBLEM = "application/problem+json"


def test_who_sends_no_token_is_told_so(house: House) -> None:
    told = httpx.get(f"{house.address}/api/v1/positions")
    assert (told.status_code, told.headers["content-type"]) == (401, PROBLEM)
    assert told.headers["www-authenticate"] == 'Bearer realm="parley"'
    assert told.json()["status"] == 401


def test_a_token_of_too_small_a_role_is_told_which_it_takes(house: House) -> None:
    given = {"of": "issue", "left": "a", "right": "b", "verdict": "same", "why": "so"}
    with house.program("alma", Role.REVIEWER) as web:
        told = web.post("/api/v1/judgements", json=given)
    assert (told.status_code, told.headers["content-type"]) == (403, PROBLEM)
    assert "editor" in told.json()["detail"]


def test_a_program_that_writes_too_often_is_told_when_to_come_back(talks: Path, tmp_path: Path) -> None:
    own = copytree(talks, tmp_path / "talks", ignore=ignore_patterns("users.db*"))
    with housed([own]) as house, house.program("vera", Role.REVIEWER) as web:
        sent = (web.post("/api/v1/records/s1/reviews", json={}) for _ in range(600))
        told = next(one for one in sent if one.status_code != 422)
    assert (told.status_code, told.headers["content-type"]) == (429, PROBLEM)
    assert int(told.headers["retry-after"]) >= 1


def test_the_description_says_where_the_api_of_a_dossier_stands(house: House, two: House) -> None:
    with house.program("alma") as one, two.program("alma") as other:
        alone, below = (one.get("/api/v1/openapi.json").json(), other.get("/d/talks/api/v1/openapi.json").json())
    assert (alone["servers"], below["servers"]) == ([{"url": "/api/v1"}], [{"url": "/d/talks/api/v1"}])
    assert alone["paths"] == below["paths"]


def test_a_refusal_leads_back_to_the_dossier_that_it_was_about(two: House) -> None:
    with two.browser("reed") as web:
        pages = [web.post("/d/talks/review/s1", data={"decision": "note"}), web.get("/d/talks/article/nobody-wrote-it")]
    assert [page.status_code for page in pages] == [403, 404]
    assert all('href="/d/talks/positions"' in page.text for page in pages)


def test_a_reader_of_feeds_takes_alerts_by_a_token(house: House) -> None:
    with house.program("reed", Role.READER) as web:
        told = web.get("/alerts.atom")
    assert (told.status_code, told.headers["content-type"]) == (200, "application/atom+xml")
    assert b"<feed" in told.content
    assert httpx.get(f"{house.address}/alerts.atom").status_code == 401
