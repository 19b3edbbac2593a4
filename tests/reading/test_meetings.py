"""Meetings by general rules: who sits at the table, and how far it has come."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from tests.articles import article


@pytest.mark.parametrize(
    ("text", "sides", "status"),
    [
        ("Italian, French and Spanish officials had met in Bern.", {"Italy", "France", "Spain"}, "held"),
        ("The delegations of Italy and Spain concluded their talks on Friday.", {"Italy", "Spain"}, "held"),
        ("France and Spain have been meeting since Monday in Bern.", {"France", "Spain"}, "ongoing"),
        ("A call of France with Spain, planned for noon, has been postponed.", {"France", "Spain"}, "postponed"),
        ("The summit of France and Spain in Bern is off.", {"France", "Spain"}, "postponed"),
        ("France was to have met Spain on Monday.", {"France", "Spain"}, "cancelled"),
        ("France does not want talks with Spain.", {"France", "Spain"}, "rejected"),
        ("France proposed that Italy and Spain hold talks.", {"Italy", "Spain"}, "proposed"),
    ],
)
def test_a_meeting_has_its_sides_and_its_status(reader: GrammarReader, text: str, sides: set[str], status: str) -> None:
    told = [({side.name for side in one.participants}, one.status.value) for one in reader.read(article(text)).meetings]
    assert (sides, status) in told, told


@pytest.mark.parametrize(
    "text",
    [
        "France backs the plan, two officials close to the talks in Bern said.",
        "Spain dropped its call for a bonus on Monday.",
    ],
)
def test_who_speaks_and_what_is_called_for_is_no_meeting(reader: GrammarReader, text: str) -> None:
    assert reader.read(article(text)).meetings == ()
