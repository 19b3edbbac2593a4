"""Every page, as a program sees it."""

from __future__ import annotations

import csv
import re
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import httpx
import pytest
from lxml import html

from parley.flow import init
from tests.web.conftest import served

PAGES = ("/", "/search", "/positions", "/commitments", "/meetings", "/questions", "/conflicts", "/search?q=monitors",
         "/review", "/network?since=2025-01-01",
         "/actor?name=Ilko Haradzhin", "/issue?name=monitors", "/outlet?name=courier",
         "/compare?left=2025-03-08&right=2025-03-14", "/outlets", "/stories", "/judge", "/charts/positions",
         "/charts/articles", "/charts/commitments", "/charts/meetings")  # fmt: skip
VIEWS = PAGES[2:]
LIGHT = 200_000
"""Bytes that a page may weigh, with its styles and scripts."""


def links(page: httpx.Response, start: str) -> list[str]:
    """Give the links of a page that begin so."""
    return [one for one in html.fromstring(page.text).xpath("//main//a/@href") if one.startswith(start)]


def static(web: httpx.Client, page: httpx.Response) -> int:
    """Weigh what a page loads."""
    loaded = html.fromstring(page.text).xpath("//link/@href | //script/@src")
    return sum(len(web.get(one).content) for one in loaded)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_there_and_light(web: httpx.Client, path: str) -> None:
    page = web.get(path)
    assert page.status_code == 200
    assert len(page.content) + static(web, page) < LIGHT
    assert html.fromstring(page.text).xpath("count(//h1)") == 1


@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_for_anything_from_elsewhere_or_runs_inline_script(web: httpx.Client, path: str) -> None:
    page = web.get(path)
    assert not re.search(r"""(?:src|href|action)=["']?(?:https?:)?//(?!www\.example)""", page.text.split("<main")[0])
    assert not re.search(r"<script(?![^>]*src)|\son\w+=|style=", page.text)
    assert "default-src 'none'" in page.headers["content-security-policy"]


@pytest.mark.parametrize("path", VIEWS)
def test_every_view_answers_the_same_rows_as_json_and_csv(web: httpx.Client, path: str) -> None:
    sign = "&" if "?" in path else "?"
    rows = web.get(f"{path}{sign}format=json").json()
    table = list(csv.DictReader(web.get(f"{path}{sign}format=csv").text.splitlines()))
    assert len(table) >= len(rows) > 0


def test_a_cell_of_the_matrix_leads_to_the_sentence_in_its_article(web: httpx.Client) -> None:
    history = web.get(links(web.get("/positions?actor=Ilko Haradzhin"), "/history")[0])
    article, _, record = links(history, "/article/")[0].partition("#")
    sentence = html.fromstring(history.text).xpath("//blockquote/a")[0].text_content()
    marks = html.fromstring(web.get(article).text).xpath(f"//span[@id='{record}']/following-sibling::mark[1]")
    assert marks[0].text_content().strip() in sentence


def test_links_carry_both_clocks(web: httpx.Client) -> None:
    page = web.get("/positions?as_of=2025-03-08&known_at=2026-01-01")
    assert all("as_of=2025-03-08&known_at=2026-01-01" in one for one in links(page, "/history"))


def test_a_day_before_the_turn_shows_another_position(web: httpx.Client) -> None:
    before, after = (
        web.get(f"/positions?actor=Ilko Haradzhin&as_of={day}&format=json").json()
        for day in ("2025-03-08", "2025-03-14")
    )
    assert {(one["issue"], one["stance"]) for one in before} != {(one["issue"], one["stance"]) for one in after}


def test_what_was_not_known_yet_is_not_shown(web: httpx.Client) -> None:
    assert web.get("/positions?known_at=2025-03-01&format=json").json() == []
    assert "No position holds here" in web.get("/positions?known_at=2025-03-01").text


def test_an_unknown_name_is_told_with_the_nearest(web: httpx.Client) -> None:
    assert "the nearest are" in web.get("/positions?actor=Haradz").text


@pytest.mark.parametrize(
    ("path", "status"),
    [("/positions?as_of=yesterday", 400), ("/questions?state=lost", 400), ("/history", 400), ("/nothing", 404),
     ("/article/nobody-wrote-it", 404), ("/positions?most=9999", 400), ("/search?q=...", 400)],
)  # fmt: skip
def test_what_cannot_be_answered_is_told_in_words(web: httpx.Client, path: str, status: int) -> None:
    page = web.get(path)
    assert page.status_code == status
    assert "Traceback" not in page.text
    assert html.fromstring(page.text).xpath("//main/p")


def test_a_program_is_told_of_a_problem_as_a_problem(web: httpx.Client) -> None:
    answer = web.get("/positions?as_of=yesterday&format=json")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 400


def test_words_of_articles_stay_words(web: httpx.Client) -> None:
    page = web.get("/search", params={"q": '<script>alert(1)</script>"><img src=x>'})
    assert "<script>alert" not in page.text
    assert "<img" not in page.text


def test_what_was_seen_is_not_new(web: httpx.Client) -> None:
    marked = web.post("/seen")
    assert marked.status_code == 303
    assert "Nothing changed." in web.get("/").text


def test_page_furniture_is_shown_when_asked_for(web: httpx.Client, folder: Path) -> None:
    assert folder.exists()
    rows = web.get("/search?q=monitors&kind=article&format=json").json()
    pages = {one["article"]: web.get(f"/article/{one['article']}?furniture=true").text for one in rows}
    assert any('dropped"' in page for page in pages.values()), [unquote(one) for one in pages]


def test_an_empty_ledger_says_what_to_do(tmp_path: Path) -> None:
    init(tmp_path / "new", clock=lambda: datetime.now(UTC))
    with served(tmp_path / "new") as address:
        assert "parley add" in httpx.get(f"{address}/", timeout=60).text
        assert all(httpx.get(f"{address}{path}", timeout=60).status_code == 200 for path in PAGES)


@pytest.mark.parametrize("path", ["/actor?name=Ilko Haradzhin", "/issue?name=monitors"])
def test_a_card_gives_the_sentence_of_each_position(web: httpx.Client, path: str) -> None:
    rows = web.get(f"{path}&format=json").json()
    assert all(row["evidence"] and row["record"] for row in rows if row.get("stance"))
    assert {"holds", "for"} & {row["part"] for row in rows}


def test_a_card_of_nobody_names_the_nearest(web: httpx.Client) -> None:
    assert "Nothing in the ledger is named" in web.get("/actor?name=Zzyzx").text
    assert web.get("/outlet?name=Nobody's Gazette").status_code == 200


def test_two_days_beside_each_other_show_the_turn(web: httpx.Client) -> None:
    rows = web.get("/compare?left=2025-03-08&right=2025-03-14&actor=Ilko Haradzhin&format=json").json()
    assert any(row["was"] and row["now"] and row["was"] != row["now"] for row in rows)
    assert web.get("/compare?left=2025-03-08&right=2025-03-08&format=json").json() == []


def test_the_meetings_are_a_calendar_to_subscribe_to(web: httpx.Client) -> None:
    (address,) = links(web.get("/meetings"), "/meetings.ics")
    told = web.get(address)
    assert told.headers["content-type"].startswith("text/calendar")
    assert told.text.startswith("BEGIN:VCALENDAR")
