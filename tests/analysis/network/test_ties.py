"""Networks small enough to be counted by hand.

Ada, Bo and Cy speak to the truce, the tolls, the port and the fleet:

            truce  tolls  port  fleet
    Ada       +      +     -
    Bo        +      -     -      +
    Cy        -
"""

from __future__ import annotations

import pytest

from parley.analysis.network import Measure, Network, Norm, Placed, Tie, laid, network

STANDS = [
    Placed("Ada", "truce", 1), Placed("Ada", "tolls", 1), Placed("Ada", "port", -1),
    Placed("Bo", "truce", 1), Placed("Bo", "tolls", -1), Placed("Bo", "port", -1), Placed("Bo", "fleet", 1),
    Placed("Cy", "truce", -1),
]  # fmt: skip


def weights(measure: Measure, norm: Norm) -> dict[str, float]:
    """Give the weight of each tie."""
    return {f"{tie.left} {tie.right}": tie.weight for tie in network(STANDS, measure=measure, norm=norm).ties}


@pytest.mark.parametrize(
    ("measure", "counted"),
    [(Measure.CONGRUENCE, {"Ada Bo": 2}), (Measure.CONFLICT, {"Ada Bo": 1, "Ada Cy": 1, "Bo Cy": 1}),
     (Measure.SUBTRACT, {"Ada Bo": 1, "Ada Cy": -1, "Bo Cy": -1})],
)  # fmt: skip
def test_issues_are_counted(measure: Measure, counted: dict[str, float]) -> None:
    assert weights(measure, Norm.COUNT) == counted


@pytest.mark.parametrize(
    ("norm", "weight"),
    [(Norm.AVERAGE, 2 / 3.5), (Norm.JACCARD, 2 / 4), (Norm.COSINE, 2 / 12**0.5)],
)
def test_a_count_is_compared_with_how_much_both_speak(norm: Norm, weight: float) -> None:
    assert weights(Measure.CONGRUENCE, norm)["Ada Bo"] == pytest.approx(weight, abs=0.001)


def test_a_tie_names_its_issues() -> None:
    assert network(STANDS, norm=Norm.COUNT).ties[0] == Tie("Ada", "Bo", 1, ("port", "truce"), ("tolls",))


def test_who_stood_on_both_sides_agrees_and_disagrees_with_each() -> None:
    tie = network([*STANDS[:1], Placed("Cy", "truce", 1), Placed("Cy", "truce", -1)], norm=Norm.COUNT).ties[0]
    assert (tie.agree, tie.differ, tie.weight) == (("truce",), ("truce",), 0)


def test_only_the_most_active_are_tied() -> None:
    found = network(STANDS, most=2)
    assert found.activity == {"Bo": 4, "Ada": 3}
    assert [(one.left, one.right) for one in found.ties] == [("Ada", "Bo")]


def test_a_network_is_laid_out_in_the_same_way_each_time() -> None:
    places = laid(network(STANDS))
    assert places == laid(network(STANDS))
    assert all(0 <= at <= 1 for place in places.values() for at in place)


def test_nobody_is_laid_out_where_nobody_is_tied() -> None:
    assert laid(Network({}, ())) == {}
