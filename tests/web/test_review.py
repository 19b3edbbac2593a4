"""Deciding on records, as a program and as somebody without scripts sends it."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from lxml import html


@pytest.fixture
def web(own: str) -> Iterator[httpx.Client]:
    """Somebody who reviews."""
    with httpx.Client(base_url=own, timeout=60) as client:
        yield client


def waiting(web: httpx.Client, query: str = "") -> list[str]:
    """Give the ids in the queue."""
    return [one["record"] for one in web.get(f"/review?format=json{query}").json()]


def test_what_is_accepted_leaves_the_queue(web: httpx.Client) -> None:
    first, second, *_ = waiting(web)
    told = web.post(f"/review/{first}", data={"decision": "accept", "back": f"/review#{second}"})
    assert (told.status_code, told.headers["location"]) == (303, f"/review#{second}")
    assert waiting(web)[0] == second
    assert first in waiting(web, "&decided=true")


def test_what_is_undone_comes_back(web: httpx.Client) -> None:
    before = waiting(web)
    for decision in ("reject", "undo"):
        assert web.post(f"/review/{before[0]}", data={"decision": decision}).status_code == 303
    assert waiting(web) == before


def test_only_the_fields_that_differ_are_corrected(web: httpx.Client) -> None:
    page = html.fromstring(web.get("/review?kind=statement").text)
    form = page.xpath("//form[@class='correct'][input[@value='correct']]")[0]
    sent = dict(form.form_values()) | {"field.issue": "the harbour", "why": "it says so"}
    assert web.post(form.get("action"), data=sent).status_code == 303
    said = html.fromstring(web.get(form.get("action").replace("/review/", "/record/")).text)
    assert "issue = the harbour: “it says so”" in said.xpath("string(//p[@class='said'])")


def test_a_reported_problem_comes_first_and_decides_nothing(web: httpx.Client) -> None:
    last = waiting(web, "&limit=200")[-1]
    web.post(f"/review/{last}", data={"decision": "note", "why": "the wrong speaker"})
    assert waiting(web)[0] == last
    assert "the wrong speaker" in web.get("/review").text


def test_another_site_decides_nothing(web: httpx.Client) -> None:
    before = waiting(web)
    told = web.post(f"/review/{before[0]}", data={"decision": "accept"}, headers={"Origin": "https://www.example.org"})
    assert (told.status_code, waiting(web)) == (403, before)


@pytest.mark.parametrize("address", ["https://www.example.org/", "//www.example.org", "/\\www.example.org", ""])
def test_a_decision_leads_to_no_other_site(web: httpx.Client, address: str) -> None:
    told = web.post(f"/review/{waiting(web)[0]}", data={"decision": "note", "why": "no", "back": address})
    assert told.headers["location"] == "/review"


@pytest.mark.parametrize(
    ("record", "sent", "status"),
    [("nobody", {"decision": "accept"}, 400), ("nobody", {"decision": "applaud"}, 400), ("nobody", {}, 400),
     ("nobody", {"decision": "correct"}, 404), ("nobody", {"why": "x" * 70_000}, 413)],
)  # fmt: skip
def test_what_cannot_be_decided_is_told(web: httpx.Client, record: str, sent: dict[str, str], status: int) -> None:
    told = web.post(f"/review/{record}", data=sent)
    assert told.status_code == status
    assert html.fromstring(told.text).xpath("//main/p")


def test_every_sentence_has_a_way_to_report_a_problem(web: httpx.Client) -> None:
    page = html.fromstring(web.get("/conflicts").text)
    reports = page.xpath("//a[@class='report']/@href")
    assert len(reports) == len(page.xpath("//blockquote")) > 0
    assert web.get(reports[0]).status_code == 200
    assert web.get("/record/nobody").status_code == 404
