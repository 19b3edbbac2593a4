"""Who may do what, where."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from parley.people import Role, Sought, acts, find_user, revoke_token, set_role, tokens
from parley.web.people import RULES, Need
from tests.web.people.conftest import USERS, House

PAGES = ("/", "/positions", "/review", "/search?q=monitors")


def waiting(web: httpx.Client, root: str = "") -> list[str]:
    """Give the ids in the queue."""
    return [one["record"] for one in web.get(f"{root}/review?format=json").json()]


@pytest.mark.parametrize("line", [line for line, need in RULES.items() if need is not Need.NOTHING])
def test_nothing_is_answered_to_who_is_not_signed_in(house: House, line: str) -> None:
    method, path = line.split(" ", 1)
    with httpx.Client(base_url=house.address, headers={"Origin": house.address}) as web:
        told = web.request(method, path.replace("{", "").replace("}", ""))
        assert (told.status_code, "sign-in" in told.headers.get("location", "")) in {(401, False), (303, True)}
        assert web.get("/nowhere").status_code == 401


def test_only_reviewers_and_those_above_decide(house: House) -> None:
    for name, role in USERS.items():
        with house.browser(name) as web:
            told = web.post(f"/review/{waiting(web)[0]}", data={"decision": "note", "why": "a test"})
        assert told.status_code == (403 if role is Role.READER else 303)
        assert role is not Role.READER or "takes the role reviewer, and you are reader" in told.text


def test_a_review_keeps_who_gave_it_and_the_audit_log_its_entry(house: House) -> None:
    with house.browser("vera") as web:
        record = waiting(web)[0]
        web.post(f"/review/{record}", data={"decision": "note", "why": "the wrong speaker"})
        assert "by vera" in web.get(f"/record/{record}").text
    [(_, done), *_] = acts(house.people, Sought(who="vera"))
    assert (done.what, done.dossier, done.status, done.address) == (f"POST /review/{record}", "talks", 303, "127.0.0.1")
    assert len(done.entries) == 1
    assert done.via.startswith("session ")


def test_a_refused_write_is_in_the_audit_log_too(house: House) -> None:
    with house.browser("reed") as web:
        web.post("/review/s1", data={"decision": "accept"})
    [(_, done), *_] = acts(house.people, Sought(who="reed"))
    assert (done.what, done.status, done.entries) == ("POST /review/s1", 403, ())


def test_who_lost_his_role_sees_nothing_at_once(house: House) -> None:
    with house.browser("reed") as web:
        set_role(house.people, "reed", None, dossier="talks")
        told = web.get("/positions")
        set_role(house.people, "reed", Role.READER, dossier="talks")
        assert (told.status_code, "no role here" in told.text) == (403, True)
        assert web.get("/positions").status_code == 200


def test_a_token_may_what_both_it_and_its_user_may(house: House) -> None:
    with house.program("vera", Role.READER) as less, house.program("vera", Role.ADMIN) as more:
        record = waiting(less)[0]
        sent = {"decision": "note", "why": "by a program"}
        assert [one.post(f"/review/{record}", data=sent).status_code for one in (less, more)] == [403, 303]


def test_a_token_is_taken_back_in_the_browser(house: House) -> None:
    with house.browser("alma") as web:
        made = web.post("/account/tokens", data={"name": "export", "role": "reader", "days": "30"}).text
        secret = next(word for word in made.replace("<", " ").replace(">", " ").split() if word.startswith("parley_"))
        assert secret not in web.get("/account").text
        bearer = {"Authorization": f"Bearer {secret}"}
        assert httpx.get(f"{house.address}/positions?format=json", headers=bearer).status_code == 200
        [token] = tokens(house.people, find_user(house.people, "alma"))
        with house.browser("vera") as other:
            assert other.post(f"/account/tokens/{token.id}").status_code == 400
        assert web.post(f"/account/tokens/{token.id}").status_code == 303
    told = httpx.get(f"{house.address}/positions?format=json", headers=bearer)
    assert (told.status_code, told.headers["www-authenticate"]) == (401, 'Bearer realm="parley"')
    assert told.headers["content-type"] == "application/problem+json"


def test_a_token_that_is_wrong_is_not_saved_by_a_session(house: House) -> None:
    with house.browser("alma") as web:
        assert web.get("/positions", headers={"Authorization": "Bearer parley_guessed"}).status_code == 303


def test_a_token_changes_no_account(house: House) -> None:
    with house.program("alma") as web:
        assert web.post("/account/tokens", data={"name": "more", "role": "admin", "days": "9"}).status_code == 403
        revoke_token(
            house.people, find_user(house.people, "alma"), tokens(house.people, find_user(house.people, "alma"))[0].id
        )


@pytest.mark.parametrize("page", PAGES)
def test_a_dossier_of_others_is_as_one_that_is_not_there(two: House, page: str) -> None:
    with two.browser("alma") as web:
        told = [web.get(f"/d/{name}{page}") for name in ("talks", "dam", "nowhere")]
    assert [one.status_code for one in told] == [200, 404, 404]
    assert told[1].text == told[2].text
    assert dict(told[1].headers) | {"date": ""} == dict(told[2].headers) | {"date": ""}


def test_no_record_is_reached_by_its_id_from_another_dossier(two: House) -> None:
    with two.browser("alma") as web:
        record = waiting(web, "/d/talks")[0]
        set_role(two.people, "alma", Role.READER, dossier="dam")
        assert web.get(f"/d/talks/record/{record}").status_code == 200
        assert web.get(f"/d/dam/record/{record}").status_code == 404
        assert web.post(f"/d/dam/review/{record}", data={"decision": "accept"}).status_code == 403
        set_role(two.people, "alma", None, dossier="dam")


def test_a_person_is_shown_his_dossiers_alone(two: House) -> None:
    with two.browser("vera") as web, two.browser("nemo") as stranger:
        assert web.get("/").headers["location"] == "/dossiers"
        assert "Sella valley" in web.get("/dossiers").text
        assert "dam" not in web.get("/dossiers").text
        assert "no role in any dossier" in stranger.get("/dossiers").text
        assert "Sella" not in stranger.get("/openapi.json").text + web.get("/openapi.json").text


def test_links_and_forms_stay_in_their_dossier(two: House) -> None:
    with two.browser("vera") as web:
        page = web.get("/d/talks/review?limit=1").text
        record = waiting(web, "/d/talks")[0]
        told = web.post(f"/d/talks/review/{record}", data={"decision": "note", "why": "here", "back": "//x"})
        assert told.headers["location"] == "/d/talks/review"
        assert web.post("/d/talks/seen").headers["location"] == "/d/talks/"
        assert web.get("/d/talks").headers["location"] == "/d/talks/"
    assert 'action="/d/talks/review/' in page
    outside = [
        one for one in page.split('href="')[1:] if not one.startswith(("/d/talks/", "/static/", "#", "/account"))
    ]
    assert outside == []


def test_a_token_for_one_dossier_opens_no_other(two: House) -> None:
    set_role(two.people, "vera", Role.READER, dossier="dam")
    with two.program("vera", Role.READER, "dam") as web:
        assert web.get("/d/dam/positions?format=json").status_code == 200
        assert web.get("/d/talks/positions?format=json").status_code == 404
    set_role(two.people, "vera", None, dossier="dam")


def test_nothing_of_the_server_stands_below_a_dossier(two: House) -> None:
    with two.browser("vera") as web:
        assert [web.get(f"/d/talks/{one}").status_code for one in ("account", "sign-in")] == [404, 404]
        assert web.get("/positions").status_code == 404


def test_a_folder_of_dossiers_is_named_by_them(two: House, talks: Path) -> None:
    assert two.address
    assert (talks.parent / "users.db").is_file()
