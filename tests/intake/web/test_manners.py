"""When a server is asked again, and what its robots.txt orders."""

from __future__ import annotations

import time
from dataclasses import replace
from email.utils import formatdate

import pytest

from parley.intake.web import Fetcher, Manners
from parley.intake.web.manners.retries import retry_after, wait_before
from parley.records import Unreachable
from tests.intake.site import PAGE, QUICK, Server, site

ROBOTS = replace(QUICK, manners=replace(QUICK.manners, robots=True, patience=0.2))


class Slow(Server):
    """Asks for a pause between two requests."""

    def robots(self) -> None:
        self.answer(b"User-agent: parley\nCrawl-delay: 30\n\nUser-agent: *\nDisallow: /\n", Content_Type="text/plain")


class Ill(Server):
    """Cannot give its robots.txt."""

    def robots(self) -> None:
        self.answer(b"", 503)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("120", 120.0), (" 0 ", 0.0), ("-1", None), ("soon", None), (None, None), ("Mon, 10 Mar 2025 09:30:00 GMT", 0.0)],
)
def test_a_server_says_in_seconds_when_to_come_back(header: str | None, seconds: float | None) -> None:
    assert retry_after(header) == seconds


def test_a_server_may_also_name_the_moment() -> None:
    assert retry_after(formatdate(time.time() + 60, usegmt=True)) == pytest.approx(60, abs=2)


@pytest.mark.parametrize(("tries", "least", "most"), [(1, 0.5, 1.5), (2, 1, 3), (3, 2, 5)])
def test_waits_grow_and_differ_within_patience(tries: int, least: float, most: float) -> None:
    waits = [wait_before(tries, None, Manners(tries=4, backoff=1.0, patience=5.0)) for _ in range(50)]
    assert all(wait is not None and least <= wait <= most for wait in waits)
    assert len({*waits}) > 10


def test_after_the_last_try_there_is_no_wait() -> None:
    assert wait_before(4, None, Manners(tries=4)) is None


def test_a_server_is_not_asked_before_it_wants_to_be() -> None:
    assert wait_before(1, 4.0, Manners(patience=5.0)) == 4.0
    assert wait_before(1, 6.0, Manners(patience=5.0)) is None


def test_rules_for_us_come_before_rules_for_all_and_their_pause_is_kept_within_patience() -> None:
    with site(Slow) as address, Fetcher(ROBOTS) as fetcher:
        begun = time.monotonic()
        assert [fetcher.get(f"{address}/page").body for _ in range(2)] == [PAGE, PAGE]
        assert 0.2 <= time.monotonic() - begun < 1


def test_a_site_that_cannot_give_its_robots_txt_is_left_for_later() -> None:
    with site(Ill) as address, Fetcher(ROBOTS) as fetcher:
        for _ in range(2):
            with pytest.raises(Unreachable, match=r"its robots\.txt cannot be had"):
                fetcher.get(f"{address}/page")
        assert Ill.asked == {"/robots.txt": 1}
