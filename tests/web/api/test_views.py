"""What the API gives: the rows of the pages, with both clocks, page by page, once each."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import BaseModel

from parley.flow import opened
from parley.ledger import Judgement, Subject, Verdict, judge
from parley.web.api.part import Page
from parley.web.api.views import ROUTERS
from tests.web.api.conftest import walk
from tests.web.conftest import served

NEEDS: dict[str, dict[str, str]] = {
    "/history": {"actor": "Ilko Haradzhin", "issue": "monitors"}, "/actors/card": {"name": "Ilko Haradzhin"},
    "/issues/card": {"name": "monitors"}, "/outlets/card": {"name": "courier"}, "/search": {"q": "monitors"},
    "/who-said": {"phrase": "the monitors"}, "/changes": {"since": "2025-03-08"},
    "/stories": {"every": "true"},
}  # fmt: skip
"""What has to be told so that an answer has rows."""
EMPTY = {"/edits", "/reviews", "/reviews/orphans", "/judgements"}
"""What the examples have none of."""
SAME = {
    "/positions": "/positions", "/commitments": "/commitments", "/meetings": "/meetings", "/conflicts": "/conflicts",
    "/history": "/history", "/network": "/network", "/search": "/search", "/actors/card": "/actor",
}  # fmt: skip
"""Answers of the API, and the pages that show the same."""


def lists() -> list[tuple[str, type[BaseModel]]]:
    """Give every list of the API with the model of its rows."""
    found = []
    for route in (one for router in ROUTERS for one in router.routes):
        model: Any = getattr(route, "response_model", None)
        if isinstance(model, type) and issubclass(model, Page) and "{" not in route.path:
            found.append((route.path, model.model_fields["rows"].annotation.__args__[0]))  # type: ignore[union-attr]
    return found


LISTS = lists()


@pytest.mark.parametrize(("path", "model"), LISTS, ids=[path for path, _ in LISTS])
def test_every_list_has_rows_and_its_model_names_all_that_is_in_them(
    api: httpx.Client, path: str, model: type[BaseModel]
) -> None:
    rows = api.get(path, params=NEEDS.get(path)).raise_for_status().json()["rows"]
    assert bool(rows) is (path not in EMPTY)
    assert all(row.keys() <= model.model_fields.keys() for row in rows)


@pytest.mark.parametrize(("path", "page"), SAME.items())
def test_a_list_has_the_rows_of_its_page(api: httpx.Client, web: httpx.Client, path: str, page: str) -> None:
    query = NEEDS.get(path, {})
    assert walk(api, path, limit=7, **query) == web.get(page, params=query | {"format": "json"}).json()


@pytest.mark.parametrize("path", ["/positions", "/records", "/entries", "/articles", "/issues", "/reviews/waiting"])
def test_a_walk_gives_each_row_once_while_the_ledger_grows(own: str, tmp_path: Path, path: str) -> None:
    with (
        httpx.Client(base_url=f"{own}/api/v1", timeout=None) as api,
        opened(tmp_path / "talks", clock=now) as (_, ledger),
    ):
        first = api.get(path, params={"limit": 5}).json()
        whole = walk(api, path)
        judge(ledger, Judgement(Subject.ISSUE, "monitors in the strait", "ceasefire", Verdict.SAME, "why", "tester"))
        rows, page = first["rows"], first
        while page["next"]:
            page = api.get(path, params={"limit": 5, "cursor": page["next"]}).json()
            rows += page["rows"]
            assert page["known_at"] == first["known_at"]
        assert rows == whole


def now() -> datetime:
    return datetime.now(UTC)


def test_a_day_before_the_turn_shows_another_position(api: httpx.Client) -> None:
    before, after = (walk(api, "/positions", actor="Ilko Haradzhin", as_of=day) for day in ("2025-03-08", "2025-03-14"))
    assert {(one["issue"], one["stance"]) for one in before} != {(one["issue"], one["stance"]) for one in after}


def test_what_was_not_known_yet_is_not_told(api: httpx.Client) -> None:
    assert walk(api, "/positions", known_at="2025-03-01") == []
    assert api.get("/status", params={"known_at": "2025-03-01"}).json()["entries"] == 0


def test_a_link_leads_to_the_next_page(api: httpx.Client) -> None:
    first = api.get("/issues", params={"limit": 50})
    behind = api.get(str(first.links["next"]["url"]).removeprefix("/api/v1")).json()
    assert len(first.json()["rows"]) + len(behind["rows"]) == first.json()["total"] > 50
    assert behind["next"] is None


@pytest.mark.parametrize("path", ["/positions", "/status", "/brief"])
def test_who_has_the_answer_already_is_not_sent_it_again(api: httpx.Client, path: str) -> None:
    answer = api.get(path)
    again = api.get(path, headers={"If-None-Match": f'"other", {answer.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == answer.headers["etag"]
    assert api.get(f"{path}?as_of=2025-03-08", headers={"If-None-Match": answer.headers["etag"]}).status_code == 200


def test_a_long_answer_is_packed(workspace: str) -> None:
    with httpx.stream("GET", f"{workspace}/api/v1/issues", headers={"Accept-Encoding": "gzip"}, timeout=None) as answer:
        packed = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed))["rows"]


def test_an_article_has_its_text_versions_and_records(api: httpx.Client) -> None:
    article = api.get("/articles", params={"limit": 1}).json()["rows"][0]["article"]
    told = api.get(f"/articles/{article}").json()
    records = walk(api, "/records", article=article, limit=5)
    spans = [one["body"]["evidence"] for one in records]
    assert spans
    assert all(told["article"]["text"][one["start"] : one["end"]] == one["text"] for one in spans)
    assert [one["article"] for one in walk(api, f"/versions/{article}")] == [article]


def test_a_record_says_why(api: httpx.Client) -> None:
    some = api.get("/records", params={"kind": "statement", "limit": 1}).json()["rows"][0]
    told = api.get(f"/records/{some['record']}").json()
    assert told["body"]["why"]
    assert some.items() <= told.items()


def test_an_unknown_name_is_told_with_the_nearest(api: httpx.Client) -> None:
    (unknown,) = api.get("/positions", params={"actor": "Haradz"}).json()["unknown"]
    assert (unknown["asked"], unknown["near"] != []) == ("Haradz", True)


def test_the_end_of_the_log_is_what_was_recorded_last(api: httpx.Client) -> None:
    head = api.get("/status").json()
    rows = api.get("/entries", params={"last": 3}).json()["rows"]
    assert [one["number"] for one in rows] == [head["entries"] - 2, head["entries"] - 1, head["entries"]]
    assert rows[-1]["hash"] == head["head"]
    assert api.get(f"/entries/{head['entries']}").json()["body"]


CANNOT = [
    ("/positions?as_of=yesterday", 422), ("/positions?limit=0", 422), ("/questions?state=lost", 422),
    ("/history", 422), ("/nothing", 404), ("/articles/nobody-wrote-it", 404), ("/records/none", 404),
    ("/entries/99999", 404), ("/search?q=...", 422), ("/positions?cursor=WyJ4Il0", 422), ("/positions?cursor=%00", 422),
    ("/edits/nobody-wrote-it", 404), ("/actors?tier=none", 422),
]  # fmt: skip


@pytest.mark.parametrize(("path", "status"), CANNOT)
def test_what_cannot_be_answered_is_a_problem(api: httpx.Client, path: str, status: int) -> None:
    answer = api.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    told = answer.json()
    assert told["status"] == status
    assert told["detail"]


def test_a_cursor_is_of_its_own_query_alone(api: httpx.Client) -> None:
    cursor = api.get("/issues", params={"limit": 5}).json()["next"]
    assert api.get("/actors", params={"cursor": cursor}).status_code == 422
    assert api.get("/issues", params={"cursor": cursor, "as_of": "2025-03-08"}).status_code == 422
    assert api.get("/issues", params={"cursor": cursor, "limit": 9}).status_code == 200


def test_the_description_tells_every_answer_and_error(api: httpx.Client) -> None:
    document = api.get("/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    for told in (one for methods in document["paths"].values() for one in methods.values()):
        faults = [one for status, one in told["responses"].items() if status >= "400"]
        assert faults
        assert all("application/problem+json" in one["content"] for one in faults)


def test_the_page_for_people_tells_of_all_that_can_be_asked(web: httpx.Client, api: httpx.Client) -> None:
    page = web.get("/api/").text
    assert [path for path in api.get("/openapi.json").json()["paths"] if f"/api/v1{path}" not in page] == []


def test_an_empty_ledger_answers(tmp_path: Path) -> None:
    from parley.flow import init  # noqa: PLC0415

    init(tmp_path / "new", clock=now)
    with served(tmp_path / "new") as address:
        for path, _ in LISTS:
            answer = httpx.get(f"{address}/api/v1{path}", params=NEEDS.get(path), timeout=None)
            assert (answer.status_code, answer.json().get("next")) == (200, None), path
