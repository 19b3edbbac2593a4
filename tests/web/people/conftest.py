"""A workspace with users, and two dossiers, of which each sees what is his."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from parley.flow import init
from parley.people import (
    People,
    Role,
    Serving,
    Wanted,
    add_user,
    dossiers_in,
    find_user,
    make_token,
    open_people,
    set_password,
    set_role,
)
from tests.web.conftest import served

WORDS = "three herons on a roof"
USERS = {"reed": Role.READER, "vera": Role.REVIEWER, "edda": Role.EDITOR, "alma": Role.ADMIN}
"""Users of the dossier ``talks``; each has one role there, and none in ``dam``."""


class Hands:
    """A clock that a test moves on, and that goes on by itself."""

    moved = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.moved


@dataclass(frozen=True, slots=True)
class House:
    """A workspace that is served: where, its users' store, and its clock."""

    address: str
    people: People
    hands: Hands

    @contextmanager
    def browser(self, name: str = "", password: str = WORDS) -> Iterator[httpx.Client]:
        """Open a browser, signed in where a name is told."""
        headers = {"Origin": self.address, "Accept": "text/html"}
        with httpx.Client(base_url=self.address, headers=headers, timeout=60) as client:
            if name:
                told = client.post("/sign-in", data={"name": name, "password": password})
                assert (told.status_code, told.headers["location"]) == (303, "/")
            yield client

    def program(self, name: str, role: Role = Role.ADMIN, dossier: str = "*") -> httpx.Client:
        """Start a program that has a token of somebody."""
        secret = make_token(self.people, find_user(self.people, name), Wanted("test", role, dossier))
        return httpx.Client(base_url=self.address, headers={"Authorization": f"Bearer {secret}"}, timeout=60)


@contextmanager
def housed(folders: list[Path], **how: object) -> Iterator[House]:
    """Serve dossiers to users."""
    dossiers, several, users = dossiers_in(folders)
    hands = Hands()
    with open_people(users, clock=hands, create=True) as people:
        for name, role in USERS.items():
            add_user(people, name)
            set_password(people, name, WORDS)
            set_role(people, name, role, dossier="talks")
        serving = Serving(dossiers, several, users, **how)  # type: ignore[arg-type]
        with served(serving, hands) as address:
            yield House(address, people, hands)


@pytest.fixture(scope="module")
def talks(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the examples, which is this module's own."""
    return shutil.copytree(folder, tmp_path_factory.mktemp("house") / "talks")


@pytest.fixture(scope="module")
def house(talks: Path) -> Iterator[House]:
    """One dossier, with users."""
    with housed([talks]) as made:
        yield made


@pytest.fixture
def fresh(talks: Path, tmp_path: Path) -> Iterator[House]:
    """The same dossier, where nobody has guessed a password yet."""
    with housed([shutil.copytree(talks, tmp_path / "talks", ignore=shutil.ignore_patterns("users.db*"))]) as made:
        yield made


@pytest.fixture(scope="module")
def two(talks: Path) -> Iterator[House]:
    """Two dossiers, with users who all have a role in the first alone."""
    init(talks.parent / "dam", name="Talks on the dam", clock=lambda: datetime.now(UTC))
    with housed([talks.parent]) as made:
        add_user(made.people, "nemo")
        set_password(made.people, "nemo", WORDS)
        yield made
