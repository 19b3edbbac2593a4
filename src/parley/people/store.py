"""The users' store: a SQLite file beside the dossiers, or a PostgreSQL, and never the hashed log."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from parley.ledger.connect import reach
from parley.ledger.entry import instant
from parley.ledger.faults.refused import Refusal, cause, refusal
from parley.ledger.migrations.migrate import migrate, standing
from parley.records import BadUsers

FILE = "users.db"
"""Its name in the folder of a dossier, or of several."""

HEAD = "0001"
STEPS = Path(__file__).parent / "migrations"
VERSIONS = "account_version"
"""The table of the step that it stands on: a ledger in the same database has its own."""


MENDED = (Refusal.FULL, Refusal.READ_ONLY, Refusal.UNREADABLE, Refusal.AWAY)
"""Refusals that say themselves what to do; other words of a ledger's do not fit a users' store."""


class People:
    """An open users' store; ``clock`` tells when something was done."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self.engine = engine
        self.clock = clock

    @property
    def where(self) -> str:
        """The database's address, without a password."""
        return self.engine.url.render_as_string(hide_password=True)

    def now(self) -> str:
        """Give the present moment as the tables keep it."""
        return instant(self.clock())

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """Lend a connection to ask with.

        Raises:
            BadUsers: if the database refuses.
        """
        with self._told(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Lend a connection to write with; what is done on it is kept whole or not at all.

        Raises:
            BadUsers: if the database refuses.
        """
        with self._told(), self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            why = refusal(error)
            remedy = why.value if why in MENDED else "Try again."
            raise BadUsers(f"the database refused ({cause(error)})", where=self.where, remedy=remedy) from error


def address_in(folder: Path) -> str:
    """Give the address of the users' store of a folder."""
    return f"sqlite:///{(folder / FILE).resolve()}"


def address_named(told: str) -> str:
    """Give the address of a users' store as somebody names it: a file, or a database."""
    return told if "://" in told else f"sqlite:///{Path(told).resolve()}"


def is_set_up(address: str) -> bool:
    """Say whether a users' store may be at an address: that of a file that is not there is none."""
    url = make_url(address)
    return url.get_backend_name() != "sqlite" or Path(url.database or "").is_file()


@contextmanager
def open_people(address: str, *, clock: Callable[[], datetime], create: bool = False) -> Iterator[People]:
    """Open the users' store at a database's address (``sqlite:///path`` or ``postgresql://...``).

    Raises:
        BadUsers: if there is none, or it cannot be opened.
        BadLedger: if the address is none.
    """
    engine = reach(address)
    people = People(engine, clock)
    try:
        _prepare(people, create=create)
        yield people
    finally:
        engine.dispose()


def _prepare(people: People, *, create: bool) -> None:
    file = people.engine.url.database if people.engine.dialect.name == "sqlite" else None
    if file and not create and not Path(file).is_file():
        raise BadUsers("is not there", where=file, remedy="Make it with `parley users add NAME --role admin`.")
    try:
        if file and create:
            os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))  # before SQLite makes it readable to others
        with people.writing() as connection:
            stands = standing(connection, VERSIONS)
            if stands is not None and stands > HEAD:
                raise BadUsers("was written by a later Parley", where=people.where, remedy="Install that version.")
            if stands != HEAD:
                migrate(connection, STEPS)
    except OSError as error:
        raise BadUsers(f"cannot be made ({error.strerror})", where=str(file), remedy="Take another place.") from error
