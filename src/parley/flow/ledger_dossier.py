"""A dossier on disk: a folder with ``dossier.toml`` and, where no other database is named, the ledger as a file."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from parley.analysis.weaving import weaving
from parley.ledger import Clock, Ledger, keep_dossier, last_recorded, open_ledger
from parley.records import Actor, BadDossier, Dossier, ParleyError, parse_dossier

log = logging.getLogger("parley")

FILE = "dossier.toml"
LEDGER = "ledger.db"
VARIABLE = "PARLEY_DOSSIER"
"""The environment variable that names the dossier's folder to a server that makes its application itself."""

TEMPLATE = """\
# What is followed here. All of it may be left out; a line that begins with # says nothing.
# After a change: `parley status` says whether Parley understands it.

# The negotiation, as it stands above lists and briefs.
{name}

# What `parley add` reads where it is given nothing: files, folders, http(s) addresses. Paths count from this folder.
# inputs = ["articles/"]

# At which ages `parley update` looks at a page again, since articles are edited and taken away.
# recheck = ["24 h", "7 d"]

# Where the ledger is kept, if not in the file ledger.db beside this one. No password: keep it in ~/.pgpass.
{database}

# Who negotiates, with the other names that articles give it. Write [[party]] once for each.
# [[party]]
# name = "Ruritania"
# aliases = ["the Ruritanian side", "Strelsau"]

# What about, with phrases that mean the same. They come before anything that Parley finds out by itself.
# [[issue]]
# name = "ceasefire"
# phrases = ["truce", "end of the fighting", "laying down arms"]

# Whom `parley update` follows: a feed, a sitemap, or a page with links to articles, which `select` tells as a CSS
# selector; `parley watch` looks again after `every`, by default an hour. A `path` in the place of the url follows a
# folder of files, mail (kind = "mail") or a list of addresses (kind = "addresses"). Write [[outlet]] once for each.
# [[outlet]]
# name = "Northern Wire"
# url = "https://wire.example/feed.xml"
# every = "30 min"
# keep = "full"             # or "evidence": only the sentences that records rest on; or "metadata": no text, no records

# On which changes you want to be told, and where. Write [[rule]] and [[delivery]] once for each.
# [[rule]]
# name = "turns on the ceasefire"
# on = ["reversal", "withdrawal", "pledge"]
# issues = ["ceasefire"]
# [[delivery]]
# name = "feed"
# kind = "feed"
# to = "alerts.atom"
"""


def init(
    folder: Path, *, name: str | None = None, database: str | None = None, like: Path | None = None, clock: Clock
) -> None:
    """Make a folder with a dossier, and an empty ledger.

    Args:
        folder: the folder.
        name: what the negotiation is called.
        database: the address of a PostgreSQL; by default the ledger is a file beside the dossier.
        like: a dossier to copy; by default the dossier names nobody and explains itself.
        clock: is asked for record times.

    Raises:
        BadDossier: if there is a dossier or ledger already, the one to copy is wrong, or the folder cannot be written.
        BadLedger: if the database cannot be reached.
    """
    text = _text_of(like) if like else _written(name, database)
    kept = parse_dossier(text, where=str(like or folder / FILE)).database
    try:
        for taken in (folder / FILE, folder / LEDGER):
            if taken.exists():
                raise BadDossier("is there already", where=str(taken), remedy="Take another folder.")
        folder.mkdir(parents=True, exist_ok=True)
        with _whole_or_not(folder), open_ledger(kept or _beside(folder), clock=clock, create=True):
            (folder / FILE).write_text(text, encoding="utf-8")
    except OSError as error:
        raise BadDossier(f"cannot be written ({error.strerror})", where=str(folder), remedy="Take another.") from error


@contextmanager
def _whole_or_not(folder: Path) -> Iterator[None]:
    """Take what was made away again where a dossier cannot be made whole, so that it can be tried once more."""
    try:
        yield
    except (OSError, ParleyError):
        for name in (FILE, LEDGER, f"{LEDGER}-wal", f"{LEDGER}-shm"):
            with suppress(OSError):
                (folder / name).unlink(missing_ok=True)
        raise


def read_dossier(folder: Path) -> Dossier:
    """Read the dossier of a folder.

    Raises:
        BadDossier: if there is none, or it is wrong; file and line are named.
    """
    path = folder / FILE
    return parse_dossier(_text_of(path), where=str(path))


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BadDossier("is not there", where=str(path), remedy="Make one with `parley init DIR`.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise BadDossier(f"cannot be read ({error})", where=str(path), remedy="Write it in UTF-8.") from error


@contextmanager
def opened(
    folder: Path,
    *,
    clock: Clock,
    tell: Callable[[int, int], None] = lambda _done, _of: None,
    named: bool = True,
) -> Iterator[tuple[Dossier, Ledger]]:
    """Open a dossier with its ledger; what the dossier names is recorded where it was changed.

    ``tell`` is told how many entries of how many have been gone through where the ledger's views are made anew. Who
    checks or copies the ledger as it is leaves what is ``named`` unrecorded.

    Raises:
        BadDossier: if there is no dossier, or it is wrong.
        BadLedger: if its ledger cannot be opened.
    """
    dossier = read_dossier(folder)
    with open_ledger(database_of(folder, dossier), clock=clock, weaver=weaving, tell=tell) as ledger:
        ledger.registry = _known_actor
        if named:
            keep_dossier(ledger, dossier)
            _tell_of_clock(ledger)
        yield dossier, ledger


def _tell_of_clock(ledger: Ledger) -> None:
    """Warn where the log is ahead of the clock: what is recorded now will seem to be as late as its last entry."""
    last, now = last_recorded(ledger), ledger.clock()
    if last and last > now + SLACK:
        told = "%s: its last entry was recorded at %s, and the clock says %s; set it right before you add anything"
        log.warning(told, ledger.where, last.isoformat(timespec="seconds"), now.isoformat(timespec="seconds"))


SLACK = timedelta(minutes=5)
"""By how much clocks may differ that are right."""


def _known_actor(name: str) -> Actor | None:
    """Ask the registry, which is loaded for the first correction alone."""
    from parley.reading.known import known_actor  # noqa: PLC0415  (a view opens without it)

    return known_actor(name)


def database_of(folder: Path, dossier: Dossier) -> str:
    """Give the address of a dossier's ledger.

    Raises:
        BadDossier: if it should be a file that is not there.
    """
    path = folder / LEDGER
    if dossier.database is None and not path.exists():
        remedy = "Put it back from a copy, or make a new dossier with `parley init DIR`."
        raise BadDossier("is not there", where=str(path), remedy=remedy)
    return dossier.database or _beside(folder)


def inputs_of(folder: Path, dossier: Dossier) -> tuple[str, ...]:
    """Give the dossier's inputs, paths counted from its folder."""
    return tuple(one if "://" in one else str(folder / one) for one in dossier.inputs)


def _beside(folder: Path) -> str:
    return f"sqlite:///{folder / LEDGER}"


def _written(name: str | None, database: str | None) -> str:
    return TEMPLATE.format(
        name=f"name = {quoted(name)}" if name else '# name = "Talks on a ceasefire"',
        database=f"database = {quoted(database)}" if database else '# database = "postgresql://user@host/name"',
    )


def quoted(text: str) -> str:
    """Write a text as a TOML string, whose escapes are those of JSON."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
