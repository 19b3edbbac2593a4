"""Documents in RTF (Rich Text Format 1.9): articles, and exports of Factiva and Nexis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from parley.intake.formats.exports.told import told_in
from parley.intake.formats.format import Format, Item
from parley.intake.sniff import refuse_large
from parley.records import UnreadableInput

SIGN = re.compile(rb"\A\s{0,32}\{\\rtf")


def _read(path: Path, where: str, largest: int) -> Iterator[Item]:
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415  (who reads no RTF does not wait for it)

    refuse_large(path.stat().st_size, where=where, largest=largest)
    raw = path.read_bytes()
    if not SIGN.match(raw):
        raise UnreadableInput("is no RTF", where=where, remedy=r"Such a file begins with {\rtf; save it again.")
    text = str(rtf_to_text(raw.decode("latin-1"), "cp1252", "replace"))  # type: ignore[no-untyped-call]
    lines = [line.strip().strip("|").strip() for line in text.splitlines()]
    if not any(lines):
        raise UnreadableInput("holds no text", where=where, remedy="Give a document with a news text.")
    yield from told_in(lines, where)


DOCUMENT = Format(
    "RTF",
    frozenset({".rtf"}),
    _read,
    sign=SIGN,
    takes="of an export of Factiva or Nexis from its lines, for each article; else from the head of the text",
)
