"""Signing in and out, as browsers do it."""

from __future__ import annotations

import time
from datetime import timedelta
from statistics import median

import httpx
import pytest
from lxml import html

from parley.people import Sought, acts, find_user, sessions
from tests.web.people.conftest import WORDS, House


def sent(house: House, **told: str) -> httpx.Response:
    """Send the form from a browser that is not signed in."""
    with house.browser() as browser:
        return browser.post("/sign-in", data={"name": "reed", "password": WORDS} | told)


def test_a_page_leads_to_the_sign_in_and_back(house: House) -> None:
    with house.browser() as browser:
        asked = browser.get("/positions?actor=Ilko Haradzhin")
        form = html.fromstring(browser.get(asked.headers["location"]).text).forms[0]
        told = browser.post(form.action, data=dict(form.form_values()) | {"name": "Reed", "password": WORDS})
        assert browser.get(told.headers["location"]).status_code == 200
    assert (asked.status_code, told.headers["location"]) == (303, "/positions?actor=Ilko%20Haradzhin")


def test_an_unknown_name_and_a_wrong_password_are_answered_alike(house: House) -> None:
    wrong, unknown = sent(house, password="four herons on a roof"), sent(house, name="nobody")
    assert (wrong.status_code, unknown.status_code, "set-cookie" in wrong.headers) == (401, 401, False)
    assert wrong.text.replace('value="reed"', "") == unknown.text.replace('value="nobody"', "")


def test_an_unknown_name_takes_as_long_as_a_wrong_password(fresh: House) -> None:
    took: dict[str, list[float]] = {"reed": [], "nobody": []}
    for number in range(3):
        for name, times in took.items():
            begun = time.perf_counter()
            sent(fresh, name=name, password=f"herons {number}")
            times.append(time.perf_counter() - begun)
    known, unknown = (median(times) for times in took.values())
    assert 0.4 < known / unknown < 2.5
    assert sent(fresh).status_code == 303


def test_a_session_is_a_cookie_that_no_script_reads(house: House) -> None:
    cookie = sent(house).headers["set-cookie"]
    assert cookie.startswith("parley=")
    assert all(word in cookie for word in ("HttpOnly", "SameSite=lax", "Path=/"))


@pytest.mark.parametrize(
    "leads",
    ["https://www.example.org/", "//www.example.org", "/\\www.example.org", "javascript:alert(1)",
     "/\t/www.example.org", "/a\r\nSet-Cookie: parley=mine",
     "http:///www.example.org", "\\\\www.example.org", "///www.example.org", "//[x"],
)  # fmt: skip
def test_a_sign_in_leads_to_no_other_site_and_writes_no_header(house: House, leads: str) -> None:
    told = sent(house, next=leads)
    assert (told.status_code, told.headers["location"]) == (303, "/")
    assert [one.split("=")[0] for one in told.headers.get_list("set-cookie")] == ["parley"]
    with house.browser() as browser:
        page = browser.get("/sign-in", params={"next": leads})
    assert html.fromstring(page.text).forms[0].fields["next"] == "/"


def test_each_sign_in_has_a_secret_of_its_own(house: House) -> None:
    with house.browser("vera") as browser:
        before = browser.cookies["parley"]
        browser.post("/sign-in", data={"name": "vera", "password": WORDS})
        assert browser.cookies["parley"] != before
        browser.cookies.clear()
        assert browser.get("/positions", headers={"Cookie": f"parley={before}"}).status_code == 303


def test_who_signs_out_is_out(house: House) -> None:
    with house.browser("reed") as browser:
        secret = browser.cookies["parley"]
        assert browser.post("/sign-out").headers["location"] == "/sign-in"
        assert browser.get("/", headers={"Cookie": f"parley={secret}"}).status_code == 303


def test_a_session_that_was_idle_has_ended(house: House) -> None:
    with house.browser("edda") as browser:
        assert browser.get("/").status_code == 200
        house.hands.moved += timedelta(hours=9)
        assert browser.get("/").headers["location"] == "/sign-in?next=%2F"
        told = browser.post("/seen")
    assert (told.status_code, "session has ended" in told.text) == (401, True)


def test_too_many_guesses_have_to_wait_longer_and_longer(fresh: House) -> None:
    told = [sent(fresh, name="guessed", password=f"herons {number}") for number in range(6)]
    assert [one.status_code for one in told] == [401] * 5 + [429]
    assert int(told[-1].headers["retry-after"]) >= 1
    assert sent(fresh, name="reed").status_code == 303


def test_sign_ins_are_in_the_audit_log_and_no_password_is(house: House) -> None:
    sent(house)
    sent(house, name=WORDS, password="herons")
    (_, wrong), (_, right), *_ = acts(house.people, Sought())
    assert (right.who, right.what, right.address, wrong.what) == ("reed", "sign-in", "127.0.0.1", "sign-in refused")
    assert WORDS not in str(acts(house.people, Sought(most=1000)))


def test_a_person_ends_his_own_sessions_and_no_others(house: House) -> None:
    with house.browser("vera") as first, house.browser("vera") as second, house.browser("reed") as other:
        page = html.fromstring(first.get("/account").text)
        [end, *_] = page.xpath("//form[starts-with(@action, '/account/sessions/')]/@action")
        assert other.post(end).status_code == 400
        assert second.get("/").status_code == 200
        assert first.post(end).headers["location"] == "/account?done=session"
        assert {first.get("/").status_code, second.get("/").status_code} == {200, 303}
        assert len(sessions(house.people, find_user(house.people, "vera"))) >= 1


def test_a_password_is_changed_by_who_knows_it(house: House) -> None:
    new = {"password": WORDS, "new": "five herons on a roof", "again": "five herons on a roof"}
    with house.browser("edda") as browser, house.browser("edda") as other:
        assert browser.post("/account/password", data=new | {"password": "wrong"}).status_code == 403
        assert browser.post("/account/password", data=new | {"again": "six herons"}).status_code == 400
        assert browser.post("/account/password", data=new | {"new": "short", "again": "short"}).status_code == 400
        assert browser.post("/account/password", data=new).status_code == 303
        assert (browser.get("/").status_code, other.get("/").status_code) == (200, 303)
        back = {"password": new["new"], "new": WORDS, "again": WORDS}
        assert browser.post("/account/password", data=back).status_code == 303
