"""What a user does in a browser: a real one, where this machine has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect, sync_playwright
from scripts.screenshots import BROWSERS, browser_here

from tests.web.test_pages import PAGES

QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run")
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    found = browser_here()
    if found is None:
        pytest.skip(f"no browser here: none of {', '.join(BROWSERS)} (Debian: apt-get install chromium)")
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=found, args=list(QUIET))
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, workspace: str) -> Iterator[Page]:
    """A tab that may load nothing but the workspace, and in which no script may fail."""
    with browser.new_context(base_url=workspace, locale="en-GB") as context:
        tab = context.new_page()
        asked: list[str] = []
        failed: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("pageerror", lambda error: failed.append(str(error)))
        yield tab
        assert all(one.startswith((workspace, "http://127.0.0.1:", "data:")) for one in asked)
        assert not failed


def test_a_first_visit_tells_what_turned(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Talks on the Sella valley")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("What turned so far")


def test_a_cell_leads_to_its_sentence_in_two_clicks(page: Page) -> None:
    page.goto("/positions?actor=Ilko Haradzhin")
    page.locator("td a.cell").first.click()
    sentence = page.locator("blockquote a").first
    told = sentence.inner_text()
    sentence.click()
    expect(page.locator(".anchor:target + mark, .anchor:target ~ mark").first).to_be_in_viewport()
    assert page.locator("mark").filter(has_text=told[:20]).count()


def test_the_slider_goes_over_the_days(page: Page) -> None:
    page.goto("/positions?actor=Ilko Haradzhin")
    now = page.locator("#matrix").inner_text()
    page.locator("#slide").focus()
    page.keyboard.press("Home")
    expect(page.locator("caption")).to_contain_text("on 3 Mar 2025")
    assert page.locator("#matrix").inner_text() != now
    assert "as_of=2025-03-03" in page.url


def test_the_slider_plays(page: Page) -> None:
    page.goto("/positions")
    page.get_by_role("button", name="Play").click()
    expect(page.locator("output")).to_have_text(re.compile(r"2025-03-0[4-9]"))
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_two_states_are_compared_by_their_addresses(page: Page) -> None:
    page.goto("/positions?as_of=2025-03-04")
    page.get_by_role("link", name="Meetings").click()
    expect(page.locator(".lens")).to_contain_text("4 Mar 2025")
    page.get_by_role("link", name="Now, all records").click()
    expect(page.locator(".lens")).to_have_count(0)


def test_a_search_is_made_by_keyboard_alone(page: Page) -> None:
    page.goto("/search")
    page.keyboard.type("monitors")
    page.keyboard.press("Enter")
    page.locator(".hits a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_be_visible()


def test_rows_are_downloaded(page: Page) -> None:
    page.goto("/commitments")
    with page.expect_download() as saved:
        page.get_by_role("link", name="CSV").click()
    assert saved.value.suggested_filename == "commitments.csv"


def test_the_first_stop_of_the_keyboard_skips_the_menu(page: Page) -> None:
    page.goto("/positions")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the content")).to_be_focused()


def test_five_records_are_reviewed_by_keyboard(page: Page, own: str) -> None:
    page.goto(f"{own}/review?limit=200")
    waiting = page.locator(".review").count()
    for key in "arara":
        with page.expect_navigation():
            page.keyboard.press(key)
    expect(page.locator(".review")).to_have_count(waiting - 5)
    with page.expect_navigation():
        page.keyboard.press("u")
    expect(page.locator(".review")).to_have_count(waiting - 4)


def test_a_record_is_corrected_by_keyboard(page: Page, own: str) -> None:
    page.goto(f"{own}/review?kind=statement")
    page.keyboard.press("j")
    told = page.locator(".review").nth(1)
    expect(told).to_be_focused()
    page.keyboard.press("c")
    field = told.get_by_label("issue")
    field.fill("a bridge")
    with page.expect_navigation():
        field.press("Enter")
    page.goto(f"{own}/review?kind=statement&decided=true")
    expect(page.locator(".review").first).to_contain_text("a bridge")


def test_keys_can_be_switched_off(page: Page, own: str) -> None:
    page.goto(f"{own}/review")
    page.get_by_label("Keys").uncheck()
    page.reload()
    page.keyboard.press("j")
    expect(page.locator(".review:focus")).to_have_count(0)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_phone(page: Page, path: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*PAGES, "/history?actor=Ilko Haradzhin&issue=monitors"])
def test_axe_finds_nothing_serious(page: Page, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(path)
    found = [one for one in Axe().run(page).response["violations"] if one["impact"] in {"serious", "critical"}]
    assert [(one["id"], [node["html"][:150] for node in one["nodes"][:3]]) for one in found] == []


def test_pages_are_read_without_scripts(browser: Browser, workspace: str) -> None:
    with browser.new_context(base_url=workspace, java_script_enabled=False, locale="en-GB") as context:
        tab = context.new_page()
        tab.goto("/positions")
        tab.get_by_label("As of").fill("2025-03-04")
        tab.get_by_role("button", name="Show").click()
        expect(tab.locator("caption")).to_contain_text("on 4 Mar 2025")
