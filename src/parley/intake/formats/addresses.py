"""A plain list of addresses, one a line; a line that begins with # is a remark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from parley.intake.formats.format import Format, Item
from parley.intake.given import Address
from parley.records import BrokenLine

SIGN = re.compile(
    rb"(?i)\A(\xef\xbb\xbf)?(\s*#[^\n]*\n)*\s*https?://\S+[ \t]*\r?"
    rb"(\n\s*(#[^\n]*|https?://\S+[ \t]*\r?|[^\n]{1,20}\Z|\Z))*\Z"
)
"""A beginning that holds nothing but addresses and remarks; its last line may be cut short."""

ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)


def _read(path: Path, where: str, largest: int) -> Iterator[Item]:
    known: set[str] = set()
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for number, line in enumerate(iter(lambda: file.readline(largest), ""), start=1):
            said = line.strip()
            if not said or said.startswith("#") or said in known:
                continue
            known.add(said)
            place = f"{where}:{number}"
            if ADDRESS.fullmatch(said):
                yield Address(place, said)
            else:
                yield BrokenLine("is no address", where=place, remedy="Write one address a line.")


LISTING = Format(
    "list of addresses",
    frozenset(),
    _read,
    sign=SIGN,
    takes="from the page at each address; one address a line, lines that begin with # are remarks",
)
