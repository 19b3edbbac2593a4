"""The matrix of positions."""

from __future__ import annotations

from parley.exchange.views import Row
from parley.web.matrix import Layout, Order, matrix


def row(actor: str, issue: str, witnesses: int = 1, **more: str) -> Row:
    """Give a position with what the matrix looks at."""
    return {"actor": actor, "issue": issue, "witnesses": witnesses, "side": actor, "valid_from": None, **more}


def test_the_issue_that_most_actors_take_a_position_on_comes_first() -> None:
    made = matrix([row("A", "tariffs", 9), row("A", "truce"), row("B", "truce")], Layout())
    assert made.issues == ("truce", "tariffs")


def test_an_issue_that_the_dossier_names_comes_before() -> None:
    rows = [row("A", "truce"), row("B", "truce"), row("A", "dam")]
    assert matrix(rows, Layout(named={"dam"})).issues == ("dam", "truce")


def test_who_is_told_of_most_comes_first() -> None:
    assert matrix([row("A", "truce"), row("B", "truce", 3)], Layout()).actors == ("B", "A")


def test_who_spoke_last_comes_first_where_that_is_wished() -> None:
    rows = [row("A", "truce", 9, valid_from="2025-03-01"), row("B", "truce", valid_from="2025-03-02")]
    assert matrix(rows, Layout(Order.LATEST)).actors == ("B", "A")


def test_the_alphabet_orders_where_that_is_wished() -> None:
    rows = [row("C", "truce", 9), row("a", "dam"), row("B", "truce")]
    made = matrix(rows, Layout(Order.NAME))
    assert (made.actors, made.issues) == (("a", "B", "C"), ("dam", "truce"))


def test_who_is_contradicted_comes_first_where_that_is_wished() -> None:
    rows = [row("A", "truce", 9), row("B", "dam")]
    made = matrix(rows, Layout(Order.CONTESTED, contested={("B", "dam")}))
    assert (made.actors, made.issues) == (("B", "A"), ("dam", "truce"))


def test_actors_stand_under_the_party_that_they_speak_for() -> None:
    rows = [row("Minister", "truce", side="Kaldovia"), row("Envoy", "truce"), row("Tarvenia", "truce")]
    made = matrix(rows, Layout(sides=("Tarvenia", "Kaldovia")))
    assert [(one.side, one.actors) for one in made.groups] == [
        ("Tarvenia", ("Tarvenia",)), ("Kaldovia", ("Minister",)), (None, ("Envoy",)),
    ]  # fmt: skip


def test_the_pages_of_a_matrix_show_each_actor_once() -> None:
    rows = [row(actor, "truce") for actor in "ABCDE"]
    pages = [matrix(rows, Layout(most=2, down=at)) for at in (0, 2, 4)]
    assert [one.actors for one in pages] == [("A", "B"), ("C", "D"), ("E",)]
    assert {one.actors_all for one in pages} == {5}


def test_the_pages_of_a_matrix_show_each_issue_once() -> None:
    rows = [row("A", issue) for issue in "abc"]
    assert [matrix(rows, Layout(most=2, across=at)).issues for at in (0, 2)] == [("a", "b"), ("c",)]


def test_two_positions_of_one_cell_both_stay() -> None:
    assert len(matrix([row("A", "truce"), row("A", "truce")], Layout()).cells["A", "truce"]) == 2
