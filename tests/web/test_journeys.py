"""What a user does in a browser: a real one, where this machine has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.web.test_pages import PAGES

PHONE = {"width": 390, "height": 844}
expect.set_options(timeout=30_000)


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


def test_a_first_visit_of_a_fresh_dossier_says_what_to_do(page: Page, fresh: str) -> None:
    page.goto(f"{fresh}/")
    expect(page.locator(".empty")).to_contain_text("parley add")
    page.get_by_role("link", name="Positions").click()
    expect(page.locator(".empty")).to_contain_text("Nothing was added to this dossier yet")


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


def test_who_wants_no_motion_goes_day_by_day(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto("/positions?as_of=2025-03-05")
    page.get_by_role("button", name="Next day").click()
    expect(page.locator("caption")).to_contain_text("on 6 Mar 2025")
    expect(page.get_by_role("button", name="Next day")).to_be_visible()


def test_the_headings_of_the_matrix_stay_while_it_is_scrolled(page: Page) -> None:
    page.set_viewport_size({"width": 700, "height": 800})
    page.goto("/positions?most=60&group=false")
    shelf = page.get_by_role("region", name="Matrix of positions")
    shelf.scroll_into_view_if_needed()
    shelf.evaluate("shelf => shelf.scrollTo(900, 500)")
    expect(page.get_by_role("columnheader", name="Actor")).to_be_in_viewport()
    expect(page.locator("tbody th a").last).to_be_in_viewport()


def test_the_network_is_seen_over_time(page: Page) -> None:
    page.goto("/network?window=30")
    now = page.locator("#network table").inner_text()
    page.locator("#slide").focus()
    page.keyboard.press("Home")
    page.wait_for_url("**as_of=2025-03-03**")
    expect(page.locator("#network")).not_to_have_text(now)


def test_two_days_are_compared(page: Page) -> None:
    page.goto("/compare")
    page.get_by_label("From day").fill("2025-03-08")
    page.get_by_label("To day").fill("2025-03-14")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", name="reversed")).to_be_visible()
    expect(page.locator("blockquote").first).to_be_visible()


def test_a_conflict_is_resolved_where_it_is_shown(page: Page, own: str) -> None:
    page.goto(f"{own}/conflicts")
    page.get_by_text("Resolve: judge or note").click()
    page.get_by_label("two").check()
    page.locator("form[action='/judge']").get_by_label("Why").fill("two demands")
    page.get_by_role("button", name="Keep the judgement").click()
    expect(page.locator(".empty")).to_contain_text("No reports contradict each other here")
    page.goto(f"{own}/judge")
    expect(page.locator(".lately")).to_contain_text("different")


def test_why_a_record_was_found_is_told_on_demand(page: Page) -> None:
    page.goto("/article/harbour-courier-prisoners")
    record = page.locator("aside .record").first
    expect(record.locator("details p").first).to_be_hidden()
    record.locator("summary").click()
    expect(record.locator("details p").first).to_be_visible()


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
    page.locator(".facets").get_by_role("link", name="statement").press("Enter")
    expect(page.locator(".facets [aria-current]")).to_contain_text("statement")
    page.locator(".hits a").first.press("Enter")
    expect(page.locator("mark").first).to_be_visible()


def test_rows_are_downloaded(page: Page) -> None:
    page.goto("/commitments")
    with page.expect_download() as saved:
        page.get_by_role("link", name="CSV").click()
    assert saved.value.suggested_filename == "commitments.csv"
    page.goto("/charts/positions")
    with page.expect_download() as drawn:
        page.get_by_role("link", name="SVG").click()
    assert drawn.value.suggested_filename == "positions.svg"


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


TARGETS = {"rules": {"target-size": {"enabled": True}}}
"""The rule of WCAG 2.2 AA on the size of what is pressed, which axe leaves out by itself."""


def serious(page: Page) -> list[tuple[str, list[str]]]:
    """Give what axe finds of weight."""
    found = Axe().run(page, options=TARGETS).response["violations"]
    weighty = [one for one in found if one["impact"] in {"serious", "critical"}]
    return [(one["id"], [node["html"][:150] for node in one["nodes"][:3]]) for one in weighty]


@pytest.mark.parametrize(
    "path",
    [
        *PAGES,
        "/history?actor=Ilko Haradzhin&issue=monitors",
        "/article/harbour-courier-prisoners",
        "/nothing",
        "/edits",
        "/charts/records",
        "/charts/changes",
        "/charts/order",
    ],
)
def test_axe_finds_nothing_serious_in_the_light_in_the_dark_and_on_a_phone(page: Page, path: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(path)
    assert serious(page) == []
    page.emulate_media(color_scheme="dark")
    assert serious(page) == []
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_pages_are_read_without_scripts(browser: Browser, workspace: str) -> None:
    with browser.new_context(base_url=workspace, java_script_enabled=False, locale="en-GB") as context:
        tab = context.new_page()
        tab.goto("/positions")
        tab.get_by_label("As of").fill("2025-03-04")
        tab.get_by_role("button", name="Show").click()
        expect(tab.locator("caption")).to_contain_text("on 4 Mar 2025")
