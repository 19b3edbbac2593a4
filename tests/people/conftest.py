"""Every test of the users' store runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from parley.people import People, User, add_user, find_user, open_people, set_password, set_role
from parley.people.role import Role
from tests.ledger.conftest import database, server

__all__ = ["database", "server"]
WORDS = "three herons on a roof"


class Hands:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.at = datetime(2025, 8, 18, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def move(self, **time: float) -> None:
        """Let time pass."""
        self.at += timedelta(**time)


@pytest.fixture
def hands() -> Hands:
    """The clock of the store."""
    return Hands()


@pytest.fixture
def people(database: str, hands: Hands) -> Iterator[People]:
    """An empty users' store."""
    with open_people(database, clock=hands, create=True) as made:
        yield made


@pytest.fixture
def ilka(people: People) -> User:
    """An editor who has a password."""
    add_user(people, "Ilka", email="Ilka@example.org")
    set_password(people, "ilka", WORDS)
    set_role(people, "ilka", Role.EDITOR, dossier="talks")
    return find_user(people, "ilka")
