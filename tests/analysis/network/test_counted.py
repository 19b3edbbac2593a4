"""Ties that count how often two spoke for or against the same."""

from __future__ import annotations

from datetime import date

import pytest

from parley.analysis.identity import Identity
from parley.analysis.network import (
    Measure,
    Per,
    Share,
    Telling,
    actors_together,
    between_actors,
    counted,
    to_issues,
)
from parley.records import Dossier, Party

MONDAY, FRIDAY, NEXT = date(2025, 3, 3), date(2025, 3, 7), date(2025, 4, 1)
TOLD = (
    Telling("Ruritania", "truce", 1, "a1", MONDAY),
    Telling("Ruritania", "truce", 1, "a1", MONDAY),
    Telling("Ruritania", "truce", 1, "a2", FRIDAY),
    Telling("Ruritania", "truce", 1, "a3", NEXT),
    Telling("Graustark", "truce", 1, "a1", MONDAY),
    Telling("Graustark", "tariffs", -1, "a1", MONDAY),
    Telling("Ruritania", "tariffs", 1, "a4", None),
    Telling("Ruritania", "tariffs", 1, "a5", None),
)


@pytest.mark.parametrize(
    ("per", "truce", "tariffs"),
    [(Per.STATEMENT, 4, 2), (Per.DOCUMENT, 3, 2), (Per.WEEK, 2, 2), (Per.MONTH, 2, 2), (Per.SPAN, 1, 1)],
)
def test_what_is_told_again_counts_once_within_a_time(per: Per, truce: int, tariffs: int) -> None:
    assert counted(TOLD, per)["Ruritania"] == {("truce", 1): truce, ("tariffs", 1): tariffs}


@pytest.mark.parametrize(("measure", "weight"), [(Measure.CONGRUENCE, 3), (Measure.CONFLICT, 2), (Measure.SUBTRACT, 1)])
def test_two_are_tied_by_the_products_of_their_counts(measure: Measure, weight: float) -> None:
    (tie,) = between_actors(counted(TOLD, Per.DOCUMENT), measure, Share.COUNT)
    assert (tie.left, tie.right, tie.weight) == ("Graustark", "Ruritania", weight)
    assert (tie.agree, tie.differ) == (("truce",), ("tariffs",))


@pytest.mark.parametrize(
    ("share", "weight"),
    [(Share.AVERAGE, 3 / 3.5), (Share.JACCARD, 3 / (3 + 1 + 2)), (Share.COSINE, 3 / (2 * 13) ** 0.5)],
)
def test_the_busy_and_the_quiet_are_made_comparable(share: Share, weight: float) -> None:
    (tie,) = between_actors(counted(TOLD, Per.DOCUMENT), Measure.CONGRUENCE, share)
    assert tie.weight == pytest.approx(weight, abs=1e-6)


@pytest.mark.parametrize(
    ("share", "weights"),
    [
        (Share.COUNT, {("Graustark", "tariffs"): -1, ("Ruritania", "tariffs"): 2, ("Ruritania", "truce"): 3}),
        (Share.ACTIVITY, {("Graustark", "tariffs"): -0.5, ("Ruritania", "tariffs"): 0.4, ("Ruritania", "truce"): 0.6}),
        (Share.PROMINENCE, {("Graustark", "tariffs"): -1 / 3, ("Ruritania", "truce"): 0.75}),
    ],
)
def test_an_actor_is_tied_to_issues(share: Share, weights: dict[tuple[str, str], float]) -> None:
    ties = {
        (actor, issue): weight
        for actor, issue, weight in to_issues(counted(TOLD, Per.DOCUMENT), Measure.SUBTRACT, share)
    }
    assert {pair: ties[pair] for pair in weights} == pytest.approx(weights, abs=1e-6)


def test_once_in_the_whole_span_ties_as_the_networks_of_the_workspace_do() -> None:
    (tie,) = between_actors(counted(TOLD, Per.SPAN), Measure.SUBTRACT, Share.AVERAGE)
    assert tie.weight == 0


def test_spellings_of_a_person_are_one_and_states_are_not() -> None:
    names = {"Ilko Haradjin": 3, "Ilko Haradjjin": 1, "Iran": 2, "Iraq": 2, "Strelsau": 1, "Ruritania": 4}
    called = actors_together(
        names, {"Ilko Haradjin", "Ilko Haradjjin"}, Identity(Dossier(parties=(Party("Ruritania", ("Strelsau",)),)))
    )
    assert {name: one for name, one in called.items() if name != one} == {
        "Ilko Haradjjin": "Ilko Haradjin", "Strelsau": "Ruritania"
    }  # fmt: skip
