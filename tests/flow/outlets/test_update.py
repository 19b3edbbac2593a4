"""What outlets have new comes into the ledger once, and what is due is looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from parley.flow import Visit, fetches, fetching, health, init, join_outlets, opened, reread, update
from parley.flow.outlets.fetches import FILE, Came
from parley.ledger import departed, versions
from parley.records import BadDossier, Origin, Outlet, PrivateAddress, Reading
from tests.flow.outlets.desk import DEMAND, Desk
from tests.flow.outlets.site import printed


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A dossier with two outlets: a paper, and one that does not answer."""
    with printed() as paper:
        made = Desk(tmp_path / "talks", paper)
        init(made.folder, clock=made.clock)
        told = (
            f'[[outlet]]\nname = "Paper"\nurl = "{paper.address}/feed"\n'
            f'[[outlet]]\nname = "Broken"\nurl = "{paper.address}/nowhere"\n'
        )
        (made.folder / "dossier.toml").write_text(told, encoding="utf-8")
        paper.write("one", DEMAND)
        yield made


def test_what_is_listed_is_added_with_its_outlet(desk: Desk) -> None:
    assert desk.update()["Paper"].came == {Came.ADDED: 1}
    with opened(desk.folder, clock=desk.clock) as (_, ledger):
        (article,) = versions(ledger)
    assert (article.outlet, str(article.published), DEMAND in article.text) == ("Paper", "2025-03-10", True)


def test_an_outlet_that_fails_costs_the_others_nothing_and_is_told(desk: Desk) -> None:
    visits = desk.update()
    assert visits["Broken"].why
    assert visits["Paper"].why is None


def test_what_was_fetched_is_not_fetched_again_before_its_time(desk: Desk) -> None:
    desk.update()
    desk.paper.write("two", "Graustark rejected the ceasefire that Ruritania demanded, its foreign minister said.")
    assert desk.update()["Paper"].came == {Came.ADDED: 1}
    assert desk.paper.asked.count("/one") == 1


def test_an_edit_is_found_a_day_later_and_makes_a_new_version(desk: Desk) -> None:
    desk.update()
    desk.paper.write("one", DEMAND.replace("demanded", "rejected"))
    desk.now += timedelta(hours=25)
    assert desk.update()["Paper"].came == {Came.ADDED: 1}
    (text,) = desk.texts()
    assert "rejected a ceasefire" in text


def test_a_page_that_did_not_change_is_known(desk: Desk) -> None:
    desk.update()
    desk.now += timedelta(hours=25)
    assert desk.update()["Paper"].came == {Came.KNOWN: 1}
    assert desk.update()["Paper"].came == {}


def test_a_page_that_is_gone_stays_in_the_ledger_and_is_asked_for_no_more(desk: Desk) -> None:
    desk.update()
    desk.paper.gone.add("/one")
    desk.now += timedelta(hours=25)
    assert desk.update()["Paper"].came == {Came.GONE: 1}
    desk.now += timedelta(days=8)
    assert desk.update()["Paper"].came == {}
    with opened(desk.folder, clock=desk.clock) as (_, ledger):
        assert [one.article for one in departed(ledger).values()] == [one.article for one in versions(ledger)]


def test_a_run_that_was_cut_off_loses_nothing_and_adds_nothing_twice(desk: Desk) -> None:
    for name in range(20):
        desk.paper.write(f"more-{name}", f"Graustark offered {name} buses for the evacuation of the valley, it said.")
    desk.update(first=3)
    noted = (desk.folder / FILE).read_text(encoding="utf-8")
    (desk.folder / FILE).write_text(f'{noted}{{"outlet": "Pap', encoding="utf-8")
    desk.update()
    assert len(desk.texts()) == len(set(desk.texts())) == 21


def test_one_outlet_is_followed_where_it_is_named(desk: Desk) -> None:
    assert list(desk.update("Paper")) == ["Paper"]


def test_private_addresses_are_refused_unless_the_dossier_allows_them(desk: Desk) -> None:
    with opened(desk.folder, clock=desk.clock) as (dossier, ledger), fetching(None, dossier) as fetcher:
        visits = [one for one in update(desk.folder, dossier, ledger, fetcher) if isinstance(one, Visit)]
    assert all(isinstance(one.why, PrivateAddress) for one in visits)


def test_health_tells_what_came_and_why_not(desk: Desk) -> None:
    desk.update()
    with opened(desk.folder, clock=desk.clock) as (dossier, _):
        paper, broken = health(dossier.outlets, fetches(desk.folder), desk.now)
    assert (paper.added, paper.failures, paper.a_day) == (1, 0, 1.0)
    assert (broken.success, broken.failures) == (None, 1)
    assert "404" in str(broken.why)


def test_health_tells_why_a_page_was_refused(desk: Desk) -> None:
    desk.paper.pages["/wall"] = "<!doctype html><p>Accept all cookies</p>"
    desk.update()
    with opened(desk.folder, clock=desk.clock) as (dossier, _):
        paper, _ = health(dossier.outlets, fetches(desk.folder), desk.now)
    assert (paper.refused, "asks for consent" in str(paper.refused_why)) == (1, True)


def test_an_outlet_that_joins_is_told_from_one_of_its_name_by_its_host(desk: Desk) -> None:
    new = [Outlet("Paper", "https://other.example/a"), Outlet("Paper", "https://other.example/b")]
    names = [one.name for one in join_outlets(desk.folder, new)]
    assert names == ["Paper (other.example)", "Paper (https://other.example/b)"]


def test_a_damaged_line_is_named(desk: Desk) -> None:
    (desk.folder / FILE).write_text('{"outlet": 1}\n', encoding="utf-8")
    with pytest.raises(BadDossier, match="line 1"):
        desk.update()


def test_of_an_outlet_that_allows_less_only_the_evidence_is_kept_and_nothing_is_cached(desk: Desk) -> None:
    told = (desk.folder / "dossier.toml").read_text(encoding="utf-8").replace('/feed"', '/feed"\nkeep = "evidence"')
    (desk.folder / "dossier.toml").write_text(told, encoding="utf-8")
    desk.paper.write("one", f"{DEMAND} The bread in the canteen was stale.")
    desk.update()
    (text,) = desk.texts()
    assert (DEMAND in text, "canteen" in text) == (True, False)
    with opened(desk.folder, clock=desk.clock) as (dossier, ledger), fetching(desk.folder / "cache", dossier):
        assert [one for one in reread(ledger, everything=True) if isinstance(one, Reading)] == []
    assert not (desk.folder / "cache").exists()


DATELESS = f"<!doctype html><title>Talks</title><article><h1>Talks</h1><p>{DEMAND}</p></article>"


def test_where_a_page_tells_no_date_that_of_the_list_counts_also_when_it_is_fetched_again(desk: Desk) -> None:
    desk.paper.pages["/one"], desk.paper.dated["/one"] = DATELESS, "Mon, 10 Mar 2025 09:30:00 GMT"
    desk.update()
    desk.now += timedelta(hours=25)
    assert desk.update()["Paper"].came == {Came.KNOWN: 1}
    (article,) = desk.articles()
    assert (article.published_from, str(article.day)) == (Origin.LIST, "2025-03-10")


@pytest.mark.parametrize(("day", "warns"), [("Tue, 11 Mar 2025 00:30:00 GMT", 0), ("Fri, 28 Feb 2025 09:30:00 GMT", 1)])
def test_a_list_that_tells_another_day_than_the_page_is_told_of(desk: Desk, day: str, warns: int) -> None:
    desk.paper.dated["/one"] = day
    desk.update()
    (reading,) = desk.readings()
    assert [warning[:40] for warning in reading.warnings] == ["its list says that it was published on 2"] * warns
    assert (reading.article.published_from, str(reading.article.day)) == (Origin.META, "2025-03-10")
