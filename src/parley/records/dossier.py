"""One negotiation that is followed: its parties, its issues, its inputs, as ``dossier.toml`` tells them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import NoReturn

from parley.records.errors import BadDossier
from parley.records.rules import DELIVERY_KEYS, RULE_KEYS, Delivery, Rule, delivery_of, rule_of

Table = Mapping[str, object]
ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)
SPAN = re.compile(r"\s*(\d{1,5})\s*([a-z]+)\s*")
UNITS: Mapping[str, timedelta] = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


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


class Keep(StrEnum):
    """How much of an outlet's articles is kept: all, the sentences that records rest on, or that they are there."""

    FULL = "full"
    """All of it."""
    EVIDENCE = "evidence"
    """The sentences that records rest on; all else is blank."""
    METADATA = "metadata"
    """Nothing: all of it is blank, and there are no records."""


HOUR, NEAR = UNITS["h"], 5 * UNITS["min"]
"""After how long an outlet is looked at again: one of the web, and one that lies on this machine."""


class ListKind(StrEnum):
    """What an outlet's address or path leads to."""

    FEED = "feed"
    SITEMAP = "sitemap"
    PAGE = "page"
    ADDRESSES = "addresses"
    FOLDER = "folder"
    MAIL = "mail"


NEARBY = frozenset({ListKind.FOLDER, ListKind.MAIL})
"""What can only lie on this machine."""

GATHERED = frozenset({ListKind.ADDRESSES, *NEARBY})
"""What brings articles of others together: each tells itself who published it, as far as it does."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes, and where new articles are listed: a feed, a sitemap, a page with links, a list of addresses; or
    where they lie: a folder of files, or of mail.

    ``url`` is an address, or a path that counts from the dossier. ``kind`` None means that it is found out by looking;
    ``select`` is a CSS selector for the links of a page, ``every`` after how long ``parley watch`` looks again,
    ``keep`` how much of its articles is kept, however they came.
    """

    name: str
    url: str
    kind: ListKind | None = None
    select: str | None = None
    every: timedelta = HOUR
    keep: Keep = Keep.FULL

    @property
    def is_near(self) -> bool:
        """Whether it lies on this machine."""
        return not ADDRESS.match(self.url)

    @property
    def is_gathered(self) -> bool:
        """Whether its articles are those of other outlets, as they tell themselves."""
        return self.kind in GATHERED


DAY = UNITS["d"]
RECHECK = (DAY, 7 * DAY)


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a user says about a negotiation; all of it may be left open.

    ``inputs`` is what ``parley add`` reads where it is given nothing, ``database`` the address of a PostgreSQL, None
    for a file beside the dossier. ``outlets`` is what ``parley update`` follows: an article is looked at again at each
    age of ``recheck``, counted from when it was first fetched, and ``allow_private`` lets their addresses lead into
    this machine and private networks. ``rules`` say on which changes an alert is raised, ``deliveries`` where it goes.
    """

    name: str | None = None
    database: str | None = None
    inputs: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    issues: tuple[Issue, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    recheck: tuple[timedelta, ...] = RECHECK
    allow_private: bool = False
    rules: tuple[Rule, ...] = ()
    deliveries: tuple[Delivery, ...] = ()

    def keep_of(self, *outlets: str | None) -> Keep:
        """Say how much is kept of an article, by its outlet and by whatever brought it: the least that one of them
        allows. What the dossier does not name allows all."""
        told = {one.keep for one in self.outlets if one.name in outlets}
        return next((keep for keep in (Keep.METADATA, Keep.EVIDENCE) if keep in told), Keep.FULL)


TOP = {"name": str, "database": str, "inputs": list, "recheck": list, "allow_private": bool,
       "party": list, "issue": list, "outlet": list, "rule": list, "delivery": list}  # fmt: skip
ENTRIES: Mapping[str, Mapping[str, type]] = {
    "party": {"name": str, "aliases": list},
    "issue": {"name": str, "phrases": list},
    "outlet": {"name": str, "url": str, "path": str, "kind": str, "select": str, "every": str, "keep": str},
    "rule": RULE_KEYS,
    "delivery": DELIVERY_KEYS,
}
WORDS: Mapping[type, str] = {
    str: "text", list: "a list", bool: "true or false", int: "a whole number", float: "a number such as 0.5",
}  # fmt: skip


def span_of(told: str, units: Mapping[str, timedelta] = UNITS) -> timedelta | None:
    """Take a number with its unit for a span of time; None if it is none."""
    found = SPAN.fullmatch(told)
    return int(found[1]) * units[found[2]] if found and found[2] in units else None


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
    checked.texts(told, "recheck")
    for kind, keys in ENTRIES.items():
        checked.entries(told, kind, keys)
    return Dossier(
        told.get("name"),
        told.get("database"),
        tuple(told.get("inputs", ())),
        tuple(Party(one["name"], tuple(one.get("aliases", ()))) for one in told.get("party", ())),
        tuple(Issue(one["name"], tuple(one.get("phrases", ()))) for one in told.get("issue", ())),
        tuple(checked.outlet(one, number) for number, one in enumerate(told.get("outlet", ()))),
        checked.ages(told["recheck"]) if "recheck" in told else RECHECK,
        told.get("allow_private", False),
        checked.rules(told),
        tuple(delivery_of(one, number, checked, span_of) for number, one in enumerate(told.get("delivery", ()))),
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
            if not isinstance(value, known[key]) or (known[key] is int and isinstance(value, bool)):
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
            for key in (key for key, type_ in keys.items() if type_ is list):
                self.texts(one, key, (kind, number))

    def outlet(self, told: Mapping[str, str], number: int) -> Outlet:
        """Take an outlet, whose address or path must be there, and its kind one that is known."""
        entry = ("outlet", number)
        place, kind = self.place(told, entry), self.kind(told, entry)
        every = self.every(told["every"], entry) if "every" in told else NEAR if "path" in told else HOUR
        keep = told.get("keep", Keep.FULL)
        if keep not in set(Keep):
            self.fail(f"'keep' must be {', '.join(Keep)}, or left out", "keep", entry)
        return Outlet(told["name"], place, kind, told.get("select"), every, Keep(keep))

    def place(self, told: Mapping[str, str], entry: tuple[str, int]) -> str:
        """Take the address of an outlet, or the path to it."""
        url, path = told.get("url", ""), told.get("path", "")
        if path and "url" in told:
            self.fail("an outlet has a url or a path, not both", "path", entry)
        if path and ADDRESS.match(path):
            self.fail("'path' leads to what lies on this machine; write url for an address", "path", entry)
        if not path.strip() and not ADDRESS.match(url):
            what = "each outlet needs a url that begins with http:// or https://, or a path"
            self.fail(what, "path" if "path" in told else "url", entry)
        return path or url

    def kind(self, told: Mapping[str, str], entry: tuple[str, int]) -> ListKind | None:
        """Take the kind of an outlet: at a path there are files, mail, or a list of addresses."""
        told_kind, near = told.get("kind"), "path" in told
        if told_kind is None:
            return ListKind.FOLDER if near else None
        if told_kind not in set(ListKind):
            self.fail(f"'kind' must be {', '.join(ListKind)}, or left out", "kind", entry)
        kind = ListKind(told_kind)
        if kind is not ListKind.ADDRESSES and near != (kind in NEARBY):
            self.fail(f"{told_kind!r} goes with {'a url' if near else 'a path'}", "kind", entry)
        return kind

    def rules(self, told: Mapping[str, list[Table]]) -> tuple[Rule, ...]:
        """Take the rules, each of which names deliveries that there are."""
        known = [one["name"] for one in told.get("delivery", ())]
        rules = tuple(rule_of(one, number, self) for number, one in enumerate(told.get("rule", ())))
        for number, rule in enumerate(rules):
            if wrong := [one for one in rule.to if one not in known]:
                self.fail(f"there is no [[delivery]] {wrong[0]!r}", "to", ("rule", number))
        return rules

    def every(self, told: str, entry: tuple[str, int]) -> timedelta:
        """Take an interval of a minute at least: no list changes faster, and its server is not to be pressed."""
        found = span_of(told)
        if not found:
            self.fail('\'every\' must be an interval such as "30 min", "6 h", "1 d"', "every", entry)
        return found

    def ages(self, told: Sequence[str]) -> tuple[timedelta, ...]:
        """Take ages, each greater than the one before."""
        ages = tuple(age for one in told if (age := span_of(one)) is not None)
        if len(ages) < len(told) or list(ages) != sorted(set(ages)):
            self.fail('\'recheck\' must be a list of growing ages such as "30 min", "24 h", "7 d"', "recheck", None)
        return ages

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
