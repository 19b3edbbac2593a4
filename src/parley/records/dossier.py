"""One negotiation that is followed: its parties, its issues, its inputs, as ``dossier.toml`` tells them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from parley.records.errors import BadDossier

Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Party:
    """An actor that the dossier names, with other names that the articles give it."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """What the sides negotiate about, with phrases that mean it."""

    name: str
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a user says about a negotiation; all of it may be left open.

    ``inputs`` is what ``parley add`` reads where it is given nothing, ``database`` the address of a PostgreSQL, None
    for a file beside the dossier.
    """

    name: str | None = None
    database: str | None = None
    inputs: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    issues: tuple[Issue, ...] = ()


TOP = {"name": str, "database": str, "inputs": list, "party": list, "issue": list}
ENTRIES = {"party": {"name": str, "aliases": list}, "issue": {"name": str, "phrases": list}}
WORDS: Mapping[type, str] = {str: "text", list: "a list"}


def parse_dossier(text: str, *, where: str = "dossier.toml") -> Dossier:
    """Make the dossier that a TOML text tells.

    Raises:
        BadDossier: naming the file and line that is wrong.
    """
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadDossier(f"is no TOML: {error}", where=where, remedy=REMEDY) from error
    checked = _Checked(text, where)
    checked.keys(told, TOP)
    checked.texts(told, "inputs")
    for kind, keys in ENTRIES.items():
        checked.entries(told, kind, keys)
    return Dossier(
        told.get("name"),
        told.get("database"),
        tuple(told.get("inputs", ())),
        tuple(Party(one["name"], tuple(one.get("aliases", ()))) for one in told.get("party", ())),
        tuple(Issue(one["name"], tuple(one.get("phrases", ()))) for one in told.get("issue", ())),
    )


REMEDY = "Mend the line; `parley init` writes a dossier that explains every key."


@dataclass(frozen=True)
class _Checked:
    """The text of a dossier, which a fault is traced back to."""

    text: str
    where: str

    def keys(self, table: Table, known: Mapping[str, type], entry: tuple[str, int] | None = None) -> None:
        """Refuse keys that are unknown, and values of another kind."""
        for key, value in table.items():
            if key not in known:
                self.fail(f"unknown key {key!r}; known are {', '.join(known)}", key, entry)
            if not isinstance(value, known[key]):
                self.fail(f"{key!r} must be {WORDS[known[key]]}", key, entry)

    def texts(self, table: Table, key: str, entry: tuple[str, int] | None = None) -> None:
        """Refuse a list that holds anything but texts with letters in them."""
        told = table.get(key, [])
        if not isinstance(told, list) or not all(isinstance(one, str) and one.strip() for one in told):
            self.fail(f"{key!r} must be a list of texts, none of them empty", key, entry)

    def entries(self, told: Table, kind: str, keys: Mapping[str, type]) -> None:
        """Check every ``[[party]]`` or ``[[issue]]``; no two may have one name."""
        listed = told.get(kind, [])
        seen: set[str] = set()
        for number, one in enumerate(listed if isinstance(listed, list) else []):
            if not isinstance(one, dict):
                self.fail(f"write [[{kind}]] for each {kind}", kind, None)
            self.keys(one, keys, (kind, number))
            name = one.get("name", "")
            if not name.strip() or name.casefold() in seen:
                self.fail(f"each {kind} needs a name of its own", "name", (kind, number))
            seen.add(name.casefold())
            self.texts(one, next(key for key in keys if key != "name"), (kind, number))

    def fail(self, what: str, key: str, entry: tuple[str, int] | None) -> NoReturn:
        """Say what is wrong and on which line."""
        raise BadDossier(what, where=f"{self.where}, line {self.line(key, entry)}", remedy=REMEDY)

    def line(self, key: str, entry: tuple[str, int] | None) -> int:
        """Find the line of a key, or of the header above it where the key is not there."""
        lines = self.text.splitlines()
        start = 0
        if entry:
            headers = [at for at, one in enumerate(lines) if re.match(rf"\s*\[\[\s*{entry[0]}\s*\]\]", one)]
            start = headers[entry[1]] if entry[1] < len(headers) else 0
        for at in range(start, len(lines)):
            if re.match(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[\]=.]", lines[at]):
                return at + 1
            if at > start and entry and lines[at].lstrip().startswith("["):
                break
        return start + 1
