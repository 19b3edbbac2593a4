"""The matrix of positions."""

from __future__ import annotations

from datetime import date
from itertools import count

import numpy as np

from parley.analysis.board import Board, Told
from parley.records import Stance
from parley.web.matrix import Layout, Matrix, matrix
from parley.web.weights import Order


def row(actor: str, issue: str, articles: int = 1, *, side: str = "", begun: date | None = None) -> Told:
    """Give a position with what the matrix looks at."""
    return Told(actor, side or actor, issue, Stance.DEMANDS, begun, None, ended=False, articles=articles)


def board(rows: list[Told]) -> Board:
    """Put positions on a board, each of a thread of its own."""
    threads = (f"t{number}" for number in count())
    return Board.empty().moved(0, [((next(threads), 1, 0), one) for one in rows], [])


def laid(rows: list[Told], layout: Layout) -> Matrix:
    """Lay them out."""
    made = board(rows)
    return matrix(made, np.arange(len(made)), layout)


def test_the_issue_that_most_actors_take_a_position_on_comes_first() -> None:
    made = laid([row("A", "tariffs", 9), row("A", "truce"), row("B", "truce")], Layout())
    assert made.issues == ("truce", "tariffs")


def test_an_issue_that_the_dossier_names_comes_before() -> None:
    rows = [row("A", "truce"), row("B", "truce"), row("A", "dam")]
    assert laid(rows, Layout(named={"dam"})).issues == ("dam", "truce")


def test_who_is_told_of_most_comes_first() -> None:
    assert laid([row("A", "truce"), row("B", "truce", 3)], Layout()).actors == ("B", "A")


def test_who_spoke_last_comes_first_where_that_is_wished() -> None:
    rows = [row("A", "truce", 9, begun=date(2025, 3, 1)), row("B", "truce", begun=date(2025, 3, 2))]
    assert laid(rows, Layout(Order.LATEST)).actors == ("B", "A")


def test_the_alphabet_orders_where_that_is_wished() -> None:
    rows = [row("C", "truce", 9), row("a", "dam"), row("B", "truce")]
    made = laid(rows, Layout(Order.NAME))
    assert (made.actors, made.issues) == (("a", "B", "C"), ("dam", "truce"))


def test_who_is_contradicted_comes_first_where_that_is_wished() -> None:
    made = board([row("A", "truce", 9), row("B", "dam")]).contested(iter([(1, date(2025, 3, 2).toordinal())]))
    told = matrix(made, np.arange(2), Layout(Order.CONTESTED, as_of=date(2025, 3, 2)))
    assert (told.actors, told.issues) == (("B", "A"), ("dam", "truce"))
    assert told.contested == {("B", "dam")}
    assert matrix(made, np.arange(2), Layout(Order.CONTESTED, as_of=date(2025, 3, 1))).contested == frozenset()


def test_actors_stand_under_the_party_that_they_speak_for() -> None:
    rows = [row("Minister", "truce", side="Kaldovia"), row("Envoy", "truce"), row("Tarvenia", "truce")]
    made = laid(rows, Layout(sides=("Tarvenia", "Kaldovia")))
    assert [(one.side, one.actors) for one in made.groups] == [
        ("Tarvenia", ("Tarvenia",)), ("Kaldovia", ("Minister",)), (None, ("Envoy",)),
    ]  # fmt: skip


def test_the_pages_of_a_matrix_show_each_actor_once() -> None:
    rows = [row(actor, "truce") for actor in "ABCDE"]
    pages = [laid(rows, Layout(most=2, down=at)) for at in (0, 2, 4)]
    assert [one.actors for one in pages] == [("A", "B"), ("C", "D"), ("E",)]
    assert {one.actors_all for one in pages} == {5}


def test_the_pages_of_a_matrix_show_each_issue_once() -> None:
    rows = [row("A", issue) for issue in "abc"]
    assert [laid(rows, Layout(most=2, across=at)).issues for at in (0, 2)] == [("a", "b"), ("c",)]


def test_two_positions_of_one_cell_both_stay_in_the_order_of_time() -> None:
    rows = [row("A", "truce", begun=date(2025, 3, 2)), row("A", "truce", begun=date(2025, 3, 1))]
    assert [key[0] for key in laid(rows, Layout()).cells["A", "truce"]] == ["t1", "t0"]


def test_nothing_makes_an_empty_matrix() -> None:
    assert (laid([], Layout()).issues, laid([], Layout()).actors_all) == ((), 0)
