"""Judging pairs, and resolving conflicts, from the page."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from lxml import html

SENT = {"of": "issue", "left": "monitors", "right": "observers", "verdict": "same", "why": "one mission"}


@pytest.fixture
def web(own: str) -> Iterator[httpx.Client]:
    """Somebody who judges."""
    with httpx.Client(base_url=own, timeout=60) as client:
        yield client


def sent(page: str, action: str) -> dict[str, str]:
    """Take what the first form of a page that goes to an address would send."""
    form = html.fromstring(page).xpath(f"//form[@action='{action}' and @class='judge']")[0]
    return dict(form.form_values())


def test_a_judgement_is_kept_and_can_be_withdrawn(web: httpx.Client) -> None:
    assert web.post("/judge", data=SENT).status_code == 303
    page = html.fromstring(web.get("/judge").text)
    (form,) = page.xpath("//details[@class='lately']//form")
    assert "one mission" in page.xpath("string(//details[@class='lately'])")
    web.post("/judge", data=dict(form.form_values()))
    assert not html.fromstring(web.get("/judge").text).xpath("//details[@class='lately']")


def test_a_suggested_pair_that_was_judged_is_suggested_no_more(web: httpx.Client) -> None:
    pair = sent(web.get("/judge").text, "/judge")
    web.post("/judge", data=pair | {"verdict": "different", "why": "two things"})
    left = [(row["left"], row["right"]) for row in web.get("/judge?format=json&limit=500").json()]
    assert (pair["left"], pair["right"]) not in left


@pytest.mark.parametrize(
    "wrong", [{"of": "weather"}, {"verdict": "perhaps"}, {"why": ""}, {"right": "monitors"}, {"left": ""}]
)
def test_what_cannot_be_judged_is_told(web: httpx.Client, wrong: dict[str, str]) -> None:
    told = web.post("/judge", data=SENT | wrong)
    assert told.status_code == 400
    assert "is not understood" in told.text


def test_a_record_that_is_not_there_is_not_judged(web: httpx.Client) -> None:
    assert web.post("/judge", data=SENT | {"of": "meeting"}).status_code == 400


def test_a_conflict_is_noted(web: httpx.Client) -> None:
    form = html.fromstring(web.get("/conflicts").text).xpath("//form[starts-with(@action, '/review/')]")[0]
    told = web.post(form.get("action"), data=dict(form.form_values()) | {"why": "both were said"})
    assert told.headers["location"].startswith("/conflicts#c-")
    assert "both were said" in web.get("/conflicts").text


def test_a_conflict_whose_phrases_mean_two_issues_is_none(web: httpx.Client) -> None:
    form = sent(web.get("/conflicts").text, "/judge")
    assert form["left"] != form["right"]
    web.post("/judge", data=form | {"verdict": "different", "why": "two demands"})
    assert web.get("/conflicts?format=json").json() == []


def test_another_site_judges_nothing(web: httpx.Client) -> None:
    assert web.post("/judge", data=SENT, headers={"Origin": "https://www.example.org"}).status_code == 403
