"""A fetcher is polite, patient within bounds, and does not ask for what it has."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from parley.intake.web import Fetcher, Manners, Settings, Validators
from parley.records import Forbidden, Gone, Unreachable, UnreadableInput
from tests.intake.site import FEED, PAGE, QUICK, Server, site


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with site() as address:
        yield address


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(QUICK) as fetcher:
        yield fetcher


def with_manners(**manners: float | bool) -> Settings:
    return replace(QUICK, manners=replace(QUICK.manners, **manners))  # type: ignore[arg-type]


def test_what_did_not_change_is_not_sent_again(fetcher: Fetcher, address: str) -> None:
    first = fetcher.get(f"{address}/fresh_feed")
    assert (first.body, first.content_type, first.not_modified) == (FEED, "application/rss+xml", False)
    again = fetcher.get(f"{address}/fresh_feed", validators=first.validators)
    assert (again.body, again.not_modified, again.validators.etag) == (b"", True, '"one"')


def test_the_same_tag_says_that_nothing_changed_even_with_the_whole_page(fetcher: Fetcher, address: str) -> None:
    assert fetcher.get(f"{address}/tagged", validators=Validators('"tag"')).not_modified


def test_an_answer_is_kept_as_long_as_its_server_allows(address: str, tmp_path: Path) -> None:
    for _ in range(3):
        with Fetcher(QUICK, tmp_path) as fetcher:
            assert fetcher.get(f"{address}/kept").body == PAGE
    assert Server.asked["/kept"] == 1


def test_an_answer_that_may_have_changed_is_asked_for_with_its_tag(address: str, tmp_path: Path) -> None:
    with Fetcher(QUICK, tmp_path) as fetcher:
        bodies = [fetcher.get(f"{address}/fresh_feed/kept").body for _ in range(2)]
    assert (bodies, Server.sent["/fresh_feed/kept"]) == ([FEED, FEED], 1)


def test_what_we_have_is_no_news_through_a_cache_either(address: str, tmp_path: Path) -> None:
    with Fetcher(QUICK, tmp_path) as fetcher:
        first = fetcher.get(f"{address}/fresh_feed/two")
        assert fetcher.get(f"{address}/fresh_feed/two", validators=first.validators).not_modified


def test_a_busy_server_is_asked_again_when_it_says(address: str) -> None:
    with Fetcher(with_manners(tries=2)) as fetcher:
        assert fetcher.get(f"{address}/tired").body == PAGE


def test_who_asks_for_more_patience_than_we_have_is_left_for_later(address: str) -> None:
    with Fetcher(with_manners(tries=5)) as fetcher, pytest.raises(Unreachable) as error:
        fetcher.get(f"{address}/resting")
    assert (error.value.retry_after, Server.asked["/resting"]) == (3600, 1)


def test_robots_txt_is_obeyed_and_asked_for_once(address: str) -> None:
    with Fetcher(with_manners(robots=True)) as fetcher:
        assert fetcher.get(f"{address}/page").body == PAGE
        with pytest.raises(Forbidden, match=r"robots\.txt"):
            fetcher.get(f"{address}/closed/desk.html")
    assert Server.asked["/robots.txt"] == 1


def test_a_redirect_does_not_lead_around_robots_txt(address: str) -> None:
    with Fetcher(with_manners(robots=True)) as fetcher, pytest.raises(Forbidden):
        fetcher.get(f"{address}/sideways")


def test_requests_to_one_host_keep_their_distance(address: str) -> None:
    begun = time.monotonic()
    with Fetcher(with_manners(delay=0.1)) as fetcher, ThreadPoolExecutor(4) as threads:
        list(threads.map(fetcher.get, [f"{address}/page"] * 4))
    assert time.monotonic() - begun > 0.3


def test_no_more_than_so_many_requests_reach_a_host_at_a_time(address: str) -> None:
    Server.most = 0
    with Fetcher(with_manners(together=2)) as fetcher, ThreadPoolExecutor(6) as threads:
        list(threads.map(fetcher.get, [f"{address}/nap"] * 6))
    assert Server.most == 2


def test_a_packed_page_is_unpacked(fetcher: Fetcher, address: str) -> None:
    assert fetcher.get(f"{address}/packed").body == PAGE


@pytest.mark.parametrize(
    ("path", "kind", "said"),
    [
        ("bomb", UnreadableInput, "is larger than"),
        ("nested", UnreadableInput, "is packed as gzip, gzip"),
        ("endless", UnreadableInput, "is larger than"),
        ("torn", Unreachable, "stopped in the middle"),
        ("taken", Gone, "answered 410"),
    ],
)
def test_what_cannot_be_had_says_why(
    fetcher: Fetcher, address: str, path: str, kind: type[Exception], said: str
) -> None:
    with pytest.raises(kind, match=said):
        fetcher.get(f"{address}/{path}")


def test_the_address_of_a_page_is_told_with_and_without_tracking(fetcher: Fetcher, address: str) -> None:
    found = fetcher.get(f"{address}/page?utm_source=wire#talks")
    assert (found.asked, found.canonical) == (f"{address}/page?utm_source=wire#talks", f"{address}/page")


def test_the_manners_of_the_house_are_patient() -> None:
    assert (Manners().delay, Manners().together, Manners().robots) == (1.0, 2, True)


@pytest.mark.parametrize("path", ["bomb", "endless"])
def test_what_did_not_arrive_whole_is_not_kept(address: str, tmp_path: Path, path: str) -> None:
    with Fetcher(QUICK, tmp_path) as fetcher:
        for _ in range(2):
            with pytest.raises((Unreachable, UnreadableInput)):
                fetcher.get(f"{address}/{path}/cached")
    assert Server.asked[f"/{path}/cached"] == 2


def test_threads_share_a_cache(address: str, tmp_path: Path) -> None:
    urls = [f"{address}/kept/{number % 5}" for number in range(40)]
    with Fetcher(QUICK, tmp_path) as fetcher, ThreadPoolExecutor(8) as threads:
        assert {found.body for found in threads.map(fetcher.get, urls)} == {PAGE}


def test_a_cache_that_is_broken_is_gone_without(address: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "answers-2.db").write_bytes(b"no database" * 1000)
    with Fetcher(QUICK, tmp_path) as fetcher:
        assert fetcher.get(f"{address}/page").body == PAGE
    assert "answers cannot be kept there" in caplog.text
