"""What no page has to think of: where a request comes from, how much and how often, and what browsers are told."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from parley.web.people import RULES
from parley.web.people.limits import Backoff, Buckets
from tests.web.people.conftest import House, housed
from tests.web.people.test_roles import waiting

LINES = sorted(RULES)


@pytest.fixture(scope="module")
def secure(talks: Path) -> Iterator[House]:
    """A workspace that browsers reach by HTTPS, through a proxy."""
    (talks / "users.db").unlink(missing_ok=True)
    with housed([talks], secure=True, names=("desk.example",)) as made:
        yield made


@pytest.mark.parametrize("line", LINES)
def test_every_answer_has_its_guards(house: House, line: str) -> None:
    method, path = line.split(" ", 1)
    place = path.replace("{", "").replace("}", "").replace("path:path", "parley.css")
    with house.program("alma") as web, web.stream(method, place) as answer:  # one of them has no end
        told = answer.headers
    policy = told["content-security-policy"]
    assert all(word in policy for word in ("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'"))
    assert "unsafe" not in policy
    assert (told["x-content-type-options"], told["x-frame-options"], told["cross-origin-opener-policy"]) == (
        "nosniff", "DENY", "same-origin")  # fmt: skip


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://www.example.org"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"},
     {"Sec-Fetch-Site": "same-site"}, {"Origin": ""}],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/review/s1", "/seen", "/sign-out", "/account/tokens", "/sign-in"])
def test_another_site_writes_nothing(house: House, path: str, headers: dict[str, str]) -> None:
    with house.browser("alma") as web:
        secret = web.cookies["parley"]
    told = httpx.post(f"{house.address}{path}", headers=headers | {"Cookie": f"parley={secret}"})
    assert (told.status_code, "Another site" in told.text) == (403, True)


def test_a_cookie_writes_nothing_without_a_word_on_where_it_comes_from(house: House) -> None:
    with house.browser("alma") as web:
        secret = web.cookies["parley"]
    assert httpx.post(f"{house.address}/seen", headers={"Cookie": f"parley={secret}"}).status_code == 403


def test_a_token_needs_no_origin_since_no_browser_sends_it(house: House) -> None:
    with house.program("vera") as web:
        told = web.post(f"/review/{waiting(web)[0]}", data={"decision": "note", "why": "a test"})
    assert told.status_code == 303


@pytest.mark.parametrize("host", ["www.example.org", "127.0.0.1.example.org", "", "desk.example"])
def test_a_name_that_is_not_ours_is_not_answered(house: House, host: str) -> None:
    assert httpx.get(f"{house.address}/health", headers={"Host": host}).status_code == 421


def test_a_name_that_was_told_is_answered(secure: House) -> None:
    assert httpx.get(f"{secure.address}/health", headers={"Host": "Desk.example"}).status_code == 200


def test_under_https_the_cookie_is_bound_to_this_host(secure: House) -> None:
    headers = {"Host": "desk.example", "Origin": "https://desk.example"}
    sent = {"name": "reed", "password": "three herons on a roof"}
    told = httpx.post(f"{secure.address}/sign-in", data=sent, headers=headers)
    cookie = told.headers["set-cookie"]
    assert cookie.startswith("__Host-parley=")
    assert "Secure" in cookie
    assert "Domain" not in cookie
    assert "max-age" in told.headers["strict-transport-security"]
    plain = headers | {"Origin": "http://desk.example"}
    assert httpx.post(f"{secure.address}/sign-in", data=sent, headers=plain).status_code == 403


@pytest.mark.parametrize("name", ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host"])
def test_a_workspace_without_users_is_not_handed_on_to_others(workspace: str, name: str) -> None:
    told = httpx.get(f"{workspace}/", headers={name: "for=192.0.2.7"})
    assert (told.status_code, "parley users add" in told.text) == (403, True)
    assert httpx.get(f"{workspace}/", headers={"Host": "www.example.org"}).status_code == 421
    assert httpx.get(f"{workspace}/sign-in").status_code == 404


def test_a_body_that_is_too_long_is_not_taken(house: House) -> None:
    with house.program("vera") as web:
        assert web.post("/review/s1", content=b"x" * 70_000).status_code == 413


def test_who_writes_too_often_has_to_wait(fresh: House) -> None:
    with fresh.program("vera") as web:
        told = [web.post("/nowhere/at/all") for _ in range(2)] + [web.post("/seen") for _ in range(140)]
    assert told[0].status_code == 404
    refused = [one for one in told if one.status_code == 429]  # not the last, where one may be free again by then
    assert refused
    assert int(refused[0].headers["retry-after"]) >= 1


def test_a_header_that_holds_a_line_break_goes_no_further(house: House) -> None:
    connection = http.client.HTTPConnection(house.address.removeprefix("http://"))
    connection.request("GET", "/sign-in?next=%0d%0aSet-Cookie:%20parley=mine")
    told = connection.getresponse()
    assert told.getheader("Set-Cookie") is None
    connection.close()


def test_a_bucket_fills_again() -> None:
    now = [0.0]
    bucket = Buckets(2, 0.5, tick=lambda: now[0])
    assert [bucket.take("a") for _ in range(3)] == [0, 0, 2]
    assert bucket.take("b") == 0
    now[0] += 2
    assert [bucket.take("a"), bucket.take("a")] == [0, 2]


def test_a_wait_doubles_up_to_the_longest_and_is_forgotten() -> None:
    now = [0.0]
    guesses = Backoff(2, 8, tick=lambda: now[0])
    waits = []
    for _ in range(6):
        guesses.fail("a")
        waits.append(guesses.wait("a"))
    assert waits == [0, 1, 2, 4, 8, 8]
    now[0] += 17
    assert guesses.wait("a") == 0
    guesses.fail("a")
    assert guesses.wait("a") == 0
