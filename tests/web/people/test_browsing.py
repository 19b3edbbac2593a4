"""Signing in, and being refused, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.people.conftest import WORDS, House


@pytest.fixture
def page(browser: Browser, house: House) -> Iterator[Page]:
    """A tab in which nobody is signed in."""
    with browser.new_context(base_url=house.address, locale="en-GB") as context:
        yield context.new_page()


def sign_in(page: Page, password: str = WORDS) -> None:
    """Fill in the form that a page leads to."""
    page.goto("/positions")
    page.get_by_label("Name").fill("reed")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_who_signs_in_comes_to_the_page_that_was_asked_for(page: Page) -> None:
    sign_in(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Positions")
    expect(page.locator("header")).to_contain_text("reed")


def test_a_wrong_password_is_refused_in_words(page: Page) -> None:
    sign_in(page, "four herons on a roof")
    expect(page.get_by_role("alert")).to_contain_text("do not belong together")
    page.goto("/positions")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_a_reader_can_look_at_conflicts_and_not_judge(page: Page) -> None:
    sign_in(page)
    expect(page.locator("#matrix")).to_be_visible()
    page.goto("/conflicts")
    expect(page.locator(".conflict").first).to_be_visible()
    expect(page.get_by_text("Resolve: judge or note")).to_have_count(0)
