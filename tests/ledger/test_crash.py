"""A process may die at any moment; ``make soak`` does the same at length."""

from __future__ import annotations

from tests.ledger.soak import killed_while_adding


def test_a_kill_loses_at_most_the_article_in_flight(database: str) -> None:
    killed_while_adding(database, articles=24, kills=3)


def test_a_kill_while_loading_loses_at_most_what_is_kept_together(database: str) -> None:
    killed_while_adding(database, articles=40, kills=2, together=8)
