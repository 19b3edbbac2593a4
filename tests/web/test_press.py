"""What was published: edits, copies, outlets, and articles with what overlaps in them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from lxml import html

from parley.flow import add, opened
from tests.web.conftest import ROOT, served

EDITED = "harbour-courier-prisoners"
OUTLET = '\n[[outlet]]\nname = "Strait Daily"\nurl = "https://www.example.org/feed"\n'


@pytest.fixture(scope="module")
def press(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The examples, of which one article was edited and one outlet is followed."""
    made = shutil.copytree(folder, tmp_path_factory.mktemp("press") / "talks")
    with (made / "dossier.toml").open("a", encoding="utf-8") as dossier:
        dossier.write(OUTLET)
    lines = (ROOT / "examples" / "strait-daily-and-others.jsonl").read_text(encoding="utf-8").splitlines()
    article = next(one for one in map(json.loads, lines) if one["id"] == EDITED)
    article["text"] = article["text"].replace("Forty", "Fifty") + "\n\nIlko Haradzhin demands a new bridge."
    (made / "edited.jsonl").write_text(json.dumps(article), encoding="utf-8")
    with opened(made, clock=lambda: datetime(2025, 5, 1, tzinfo=UTC)) as (_, ledger):
        assert list(add([str(made / "edited.jsonl")], ledger))
    with served(made) as address, httpx.Client(base_url=address, timeout=60) as client:
        yield client


def test_an_edit_shows_what_was_taken_out_and_put_in(press: httpx.Client) -> None:
    page = html.fromstring(press.get(f"/edits/{EDITED}").text)
    assert page.xpath("string(//del)") == "Forty"
    assert "a new bridge" in "".join(one.text_content() for one in page.xpath("//ins"))
    assert page.xpath("//li[span='new']")


def test_the_version_before_an_edit_is_shown_as_it_was(press: httpx.Client) -> None:
    page = html.fromstring(press.get(f"/edits/{EDITED}").text)
    (before,) = page.xpath("//a[text()='show it']/@href")
    assert "Forty Tarvenian" in press.get(before).text
    assert "Fifty Tarvenian" in press.get(f"/article/{EDITED}").text


def test_an_edited_article_leads_to_its_edits(press: httpx.Client) -> None:
    page = html.fromstring(press.get(f"/article/{EDITED}").text)
    assert f"/edits/{EDITED}" in page.xpath("//p[@class='byline']/a/@href")
    assert f"/edits/{EDITED}" in html.fromstring(press.get("/edits").text).xpath("//td/a/@href")


def test_nobody_edits_what_is_not_there(press: httpx.Client) -> None:
    assert press.get("/edits/nobody-wrote-it").status_code == 404


def test_copies_of_one_text_have_one_origin(press: httpx.Client) -> None:
    (story,) = html.fromstring(press.get("/stories").text).xpath("//section")
    assert "2 articles, one origin: Northern Wire" in " ".join(story.text_content().split())


def test_an_outlet_that_is_followed_and_was_not_asked_says_what_to_do(press: httpx.Client) -> None:
    rows = {row["outlet"]: row for row in press.get("/outlets?format=json").json()}
    assert (rows["Strait Daily"]["url"], rows["Northern Wire"]["url"]) == ("https://www.example.org/feed", None)
    assert "not asked yet" in press.get("/outlets").text


def test_a_sentence_of_two_kinds_of_record_is_marked_for_both(press: httpx.Client) -> None:
    page = html.fromstring(press.get(f"/article/{EDITED}").text)
    (mark, *_) = page.xpath("//mark[contains(@class, 'twice')]")
    numbers = [one.get("href") for one in mark.xpath("./following-sibling::sup[1]/a")]
    assert len(numbers) > 1
    assert all(page.xpath(f"//li[@id='{one.removeprefix('#')}']") for one in numbers)
