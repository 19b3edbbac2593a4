"""Signing in, and being refused, in a real browser."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.web.people.conftest import WORDS, House


def sign_in(page: Page, name: str, password: str = WORDS) -> None:
    """Fill the form in, and send it."""
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_who_is_wrong_stays_out_and_who_is_right_comes_to_where_he_wanted(browser: Browser, fresh: House) -> None:
    with browser.new_context(base_url=fresh.address) as context:
        page = context.new_page()
        page.goto("/review?kind=meeting")
        sign_in(page, "reed", "four herons on a roof")
        expect(page.get_by_role("alert")).to_contain_text("do not belong together")
        sign_in(page, "reed")
        expect(page).to_have_url(f"{fresh.address}/review?kind=meeting")
        page.get_by_role("button", name="Accept").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("That is not allowed")
        assert not Axe().run(page).response["violations"]


def test_a_session_is_ended_by_its_user(browser: Browser, fresh: House) -> None:
    with browser.new_context(base_url=fresh.address) as context:
        page = context.new_page()
        page.goto("/account")
        sign_in(page, "edda")
        expect(page.get_by_role("heading", level=1)).to_have_text("edda")
        assert not Axe().run(page).response["violations"]
        page.get_by_role("button", name="Sign out").click()
        page.goto("/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
        assert not Axe().run(page).response["violations"]
