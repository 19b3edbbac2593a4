"""A drawing says what its network says, and is whole by itself."""

from __future__ import annotations

from lxml import etree

from parley.analysis.network import Network, Placed, network
from parley.exchange.drawing import draw_network

NET = network([Placed("Ada & Co", "truce", 1), Placed("Bo", "truce", 1), Placed("Cy", "truce", -1)])
SVG = "{http://www.w3.org/2000/svg}"


def drawn(net: Network = NET, **more: str) -> etree._Element:
    """Read a drawing as XML."""
    return etree.fromstring(draw_network(net, "Talks <1>", leads=(lambda name: f"/at/{name}") if more else None))


def test_every_actor_is_named() -> None:
    assert {one.text for one in drawn().iter(f"{SVG}text")} == {"Ada & Co", "Bo", "Cy"}


def test_who_disagrees_is_tied_by_a_broken_line() -> None:
    lines = list(drawn().iter(f"{SVG}line"))
    assert sorted(one.get("class") for one in lines) == ["agree", "differ", "differ"]
    assert [one.get("stroke-dasharray") is not None for one in lines if one.get("class") == "differ"] == [True, True]


def test_an_actor_leads_somewhere_where_that_is_wished() -> None:
    assert {one.get("href") for one in drawn(leads="yes").iter(f"{SVG}a")} == {"/at/Ada & Co", "/at/Bo", "/at/Cy"}
    assert not list(drawn().iter(f"{SVG}a"))


def test_a_drawing_is_titled_for_those_who_do_not_see_it() -> None:
    assert (drawn().get("role"), drawn().get("aria-label")) == ("img", "Talks <1>")


def test_an_empty_network_is_an_empty_sheet() -> None:
    assert len(drawn(Network({}, ()))) == 0
