"""Admins keep the users in the browser, and what they do is in the audit log."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, expect

from parley.people import Role, Sought, acts, find_user, set_role, tokens
from tests.web.people.conftest import USERS, House
from tests.web.people.test_browser import sign_in


def shown_secret(page: str) -> str:
    """Take the password that a page shows this once."""
    found = re.search(r'class="secret">([\w-]+)<', page)
    assert found
    return found[1]


def done(house: House) -> list[str]:
    """Give what is in the audit log, the latest first."""
    return [one.what for _, one in acts(house.people, Sought(who="alma"))]


@pytest.mark.parametrize("name", [name for name, role in USERS.items() if role is not Role.ADMIN])
def test_only_an_admin_sees_and_keeps_users(fresh: House, name: str) -> None:
    with fresh.browser(name) as web:
        assert "/users" not in web.get("/account").text
        assert web.get("/users").status_code == 403
        assert web.post("/users/reed/role", data={"role": "admin"}).status_code == 403
    assert find_user(fresh.people, "reed").role_in("talks") is Role.READER


def test_a_new_user_signs_in_by_the_password_that_was_shown_once(fresh: House) -> None:
    with fresh.browser("alma") as web:
        made = web.post("/users", data={"name": "nora", "role": "reviewer"})
        secret = shown_secret(made.text)
        assert secret not in web.get("/users").text
    with fresh.browser("nora", secret) as web:
        assert web.get("/positions").status_code == 200
    assert "users add nora --role reviewer" in done(fresh)


def test_a_role_is_given_and_taken(fresh: House) -> None:
    with fresh.browser("alma") as web:
        assert web.post("/users/reed/role", data={"role": "editor"}).headers["location"] == "/users?done=role"
        assert find_user(fresh.people, "reed").role_in("talks") is Role.EDITOR
        web.post("/users/reed/role", data={"role": "none"})
        assert find_user(fresh.people, "reed").role_in("dam") is None
        assert web.post("/users/reed/role", data={"role": "king"}).status_code == 400
    assert {"users role reed editor", "users role reed none", "POST /users/reed/role"} <= set(done(fresh))


def test_a_new_password_ends_the_sessions_of_the_one_before(fresh: House) -> None:
    with fresh.browser("reed") as reader, fresh.browser("alma") as web:
        secret = shown_secret(web.post("/users/reed/password").text)
        assert reader.get("/positions").status_code == 303
        with fresh.browser("reed", secret) as again:
            assert again.get("/positions").status_code == 200


def test_who_is_removed_is_out_at_once(fresh: House) -> None:
    with fresh.browser("reed") as reader, fresh.browser("alma") as web:
        web.post("/users/reed/remove")
        assert reader.get("/positions").status_code == 303
        assert "<h2>reed</h2>" not in web.get("/users").text
        assert web.post("/users/reed/password").status_code == 400


def test_a_token_of_another_is_taken_back(fresh: House) -> None:
    with fresh.program("vera", Role.READER) as program, fresh.browser("alma") as web:
        [token] = tokens(fresh.people, find_user(fresh.people, "vera"))
        assert program.get("/positions?format=json").status_code == 200
        web.post(f"/users/vera/tokens/{token.id}")
        assert program.get("/positions?format=json").status_code == 401


def test_nobody_takes_his_own_rights_away(fresh: House) -> None:
    with fresh.browser("alma") as web:
        for what in ("role", "password", "remove"):
            assert web.post(f"/users/alma/{what}", data={"role": "none"}).status_code == 400
        assert web.get("/users").status_code == 200


def test_another_site_and_a_token_change_no_user(fresh: House) -> None:
    with fresh.browser("alma") as web, fresh.program("alma") as program:
        sent = web.post("/users/reed/remove", headers={"Origin": "https://elsewhere.example"})
        assert (sent.status_code, program.post("/users/reed/remove").status_code) == (403, 403)
    assert find_user(fresh.people, "reed").has_password


def test_where_there_are_several_dossiers_it_takes_an_admin_of_all(two: House) -> None:
    with two.browser("alma") as web:
        assert web.get("/users").status_code == 403
        set_role(two.people, "alma", Role.ADMIN)
        page = web.get("/users")
        assert (page.status_code, "<option>dam</option>" in page.text) == (200, True)
        assert web.post("/users/nemo/role", data={"role": "reader", "dossier": "nowhere"}).status_code == 400
        set_role(two.people, "alma", None)


def test_the_page_is_read_and_used_in_a_browser(browser: Browser, fresh: House) -> None:
    with browser.new_context(base_url=fresh.address) as context:
        page = context.new_page()
        page.goto("/users")
        sign_in(page, "alma")
        expect(page.get_by_role("heading", level=1)).to_have_text("Users")
        page.get_by_text("Change", exact=False).first.click()
        assert not Axe().run(page).response["violations"]
        page.get_by_label("Name").fill("nora")
        page.get_by_role("button", name="Add").click()
        expect(page.locator("output.secret")).to_be_visible()
