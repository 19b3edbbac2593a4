"""Charts with their tables, and as files."""

from __future__ import annotations

import csv

import httpx
import pytest
from lxml import etree, html

CHARTS = ("positions", "articles", "records", "changes", "commitments", "meetings", "order")


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_stands_above_the_table_behind_it(web: httpx.Client, name: str) -> None:
    page = html.fromstring(web.get(f"/charts/{name}").text)
    rows = web.get(f"/charts/{name}?format=json").json()
    assert bool(page.xpath("//figure//*[local-name()='svg']")) is bool(rows)
    assert bool(page.xpath("//table//td")) is bool(rows)


@pytest.mark.parametrize("name", CHARTS[:-1])
def test_a_chart_is_a_file_for_other_programs(web: httpx.Client, name: str) -> None:
    svg = web.get(f"/charts/{name}.svg")
    assert svg.headers["content-type"] == "image/svg+xml"
    assert etree.fromstring(svg.content).get("aria-label")
    assert list(csv.reader(web.get(f"/charts/{name}?format=csv").text.splitlines()))


def test_the_articles_of_a_day_are_those_of_the_ledger(web: httpx.Client) -> None:
    rows = web.get("/charts/articles?format=json").json()
    assert sum(row["articles"] for row in rows) == 14
    assert all(row["day"] <= "2025-03-08" for row in web.get("/charts/articles?as_of=2025-03-08&format=json").json())


def test_the_records_of_a_chart_are_those_of_the_search(web: httpx.Client) -> None:
    rows = web.get("/charts/records?format=json").json()
    assert sum(row["records"] for row in rows) == len(web.get("/review?limit=200&format=json").json())


def test_the_commitments_of_the_last_day_are_those_of_the_board(web: httpx.Client) -> None:
    last = web.get("/charts/commitments?format=json").json()[-1]
    board = web.get(f"/commitments?as_of={last['day']}&format=json").json()
    assert sum(number for stage, number in last.items() if stage != "day") == len(board)


def test_the_turn_is_in_its_week(web: httpx.Client) -> None:
    weeks = {row["from"]: row for row in web.get("/charts/changes?format=json").json()}
    assert weeks["2025-03-10"]["reversed"] > weeks["2025-03-03"]["reversed"]


def test_an_unknown_chart_is_told_in_words(web: httpx.Client) -> None:
    assert web.get("/charts/weather").status_code in {400, 404}
