"""The matrix of positions."""

from __future__ import annotations

from parley.exchange.views import Row
from parley.web.matrix import matrix


def row(actor: str, issue: str, witnesses: int = 1) -> Row:
    """Give a position with what the matrix looks at."""
    return {"actor": actor, "issue": issue, "witnesses": witnesses}


def test_the_issue_that_most_actors_take_a_position_on_comes_first() -> None:
    made = matrix([row("A", "tariffs", 9), row("A", "truce"), row("B", "truce")])
    assert made.issues == ("truce", "tariffs")


def test_an_issue_that_the_dossier_names_comes_before() -> None:
    assert matrix([row("A", "truce"), row("B", "truce"), row("A", "dam")], named={"dam"}).issues == ("dam", "truce")


def test_who_is_told_of_most_comes_first() -> None:
    assert matrix([row("A", "truce"), row("B", "truce", 3)]).actors == ("B", "A")


def test_what_is_left_out_is_counted() -> None:
    made = matrix([row(actor, actor) for actor in "ABC"], most=2)
    assert (made.actors_left, made.issues_left, len(made.cells)) == (1, 1, 2)


def test_two_positions_of_one_cell_both_stay() -> None:
    assert len(matrix([row("A", "truce"), row("A", "truce")]).cells["A", "truce"]) == 2
