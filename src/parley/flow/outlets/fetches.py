"""What was fetched when: lines in a file beside ``dossier.toml``, for whoever fetches.

It is no part of the ledger: that an address was asked tells nothing of a negotiation. Without the file everything
listed is fetched again, and what the ledger holds already is told as known.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from parley.flow.outlets.added import add_lines
from parley.records import BadDossier

FILE = "fetches.jsonl"


class Came(StrEnum):
    """What came of a fetch."""

    LISTED = "listed"
    ADDED = "added"
    KNOWN = "known"
    REFUSED = "refused"
    LATER = "later"
    GONE = "gone"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Fetch:
    """An address that was asked for: by which outlet, when, with what outcome, and why where it failed.

    ``listed`` counts the articles of a list, of which ``fresh`` had not been fetched before; ``article`` is the id of
    the article of a page, ``published`` the date that a list told of it. Of a file on this machine that was read to its
    end ``mark`` tells in which state.
    """

    outlet: str
    url: str
    at: datetime
    came: Came
    why: str | None = None
    listed: int | None = None
    fresh: int | None = None
    article: str | None = None
    published: str | None = None
    mark: str | None = None


def fetches(folder: Path) -> Iterator[Fetch]:
    """Give every fetch in the order of time; a last line that a crash cut short is passed over.

    Raises:
        BadDossier: if the file cannot be read, or another line is not as it was written.
    """
    path = folder / FILE
    try:
        lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
    except (OSError, UnicodeDecodeError) as error:
        raise BadDossier(f"cannot be read ({error})", where=str(path), remedy=REMEDY) from error
    for number, line in enumerate(lines[:-1], 1):
        try:
            told = json.loads(line)
            yield Fetch(**told | {"at": datetime.fromisoformat(told["at"]), "came": Came(told["came"])})
        except (ValueError, KeyError, TypeError) as error:
            where = f"{path}, line {number}"
            raise BadDossier("does not tell a fetch", where=where, remedy=REMEDY) from error


REMEDY = "Mend the line, or take the file away: what is listed is then fetched again, and nothing is added twice."


def keep_fetch(folder: Path, told: Fetch) -> None:
    """Add a line; a line that a crash cut short is taken off first.

    Raises:
        BadDossier: if the folder cannot be written.
    """
    path = folder / FILE
    try:
        add_lines(path, [asdict(told) | {"at": told.at.isoformat()}])
    except OSError as error:
        remedy = "Allow it, and make room: what was fetched is noted there."
        raise BadDossier(f"cannot be written ({error.strerror})", where=str(path), remedy=remedy) from error
