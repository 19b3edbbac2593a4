"""What is found, counted and narrowed."""

from __future__ import annotations

import httpx
import pytest
from lxml import html


def rows(web: httpx.Client, query: str) -> list[dict[str, object]]:
    """Give what is found."""
    found: list[dict[str, object]] = web.get(f"/search?format=json&limit=1000&{query}").json()
    return found


def counted(web: httpx.Client, query: str) -> dict[str, dict[str, tuple[int, str]]]:
    """Give each facet of a page: its values with their numbers and addresses."""
    page = html.fromstring(web.get(f"/search?{query}").text)
    return {
        section.findtext("h2"): {
            one.xpath("string(span[1])").split(" ", 1)[-1] if section.findtext("h2") == "stance" else one[0].text:
            (int(one.xpath("string(span[@class='count'])")), one.get("href"))
            for one in section.xpath(".//a")
        }
        for section in page.xpath("//nav[@class='facets']/section")
    }  # fmt: skip


@pytest.mark.parametrize("facet", ["kind", "outlet", "stance", "status", "issue", "month"])
def test_a_facet_counts_what_it_leads_to(web: httpx.Client, facet: str) -> None:
    for number, address in counted(web, "q=the")[facet].values():
        assert len(rows(web, address.partition("?")[2])) == number


def test_an_actor_is_counted_by_name_and_leads_to_all_its_names(web: httpx.Client) -> None:
    for number, address in counted(web, "q=the")["actor"].values():
        assert len(rows(web, address.partition("?")[2])) >= number


def test_the_kinds_of_all_that_is_found_are_counted(web: httpx.Client) -> None:
    found = rows(web, "q=dam")
    assert {kind: number for kind, (number, _) in counted(web, "q=dam")["kind"].items()} == {
        kind: sum(row["kind"] == kind for row in found) for kind in {row["kind"] for row in found}
    }


def test_a_value_that_is_chosen_can_be_taken_out(web: httpx.Client) -> None:
    page = html.fromstring(web.get("/search?q=dam&kind=statement").text)
    (chosen,) = page.xpath("//nav[@class='facets']//a[@aria-current]/@href")
    assert chosen == "/search?q=dam"


def test_two_facets_narrow_together(web: httpx.Client) -> None:
    found = rows(web, "q=the&kind=statement&stance=supports&month=2025-03")
    assert found
    assert {row["kind"] for row in found} == {"statement"}
    assert len(found) < len(rows(web, "q=the&kind=statement"))


def test_other_filters_narrow_the_counts(web: httpx.Client) -> None:
    assert "month" not in counted(web, "q=dam&since=2026-01-01")
