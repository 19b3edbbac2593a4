"""Documents in PDF (ISO 32000): press releases, statements, scanned papers that were recognised."""

from __future__ import annotations

import logging
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import TYPE_CHECKING

from parley.intake.formats.format import Format, Item
from parley.intake.given import Input, InputKind
from parley.intake.sniff import refuse_large
from parley.records import UnreadableInput

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

log = logging.getLogger("parley")
MOST = 300
"""Pages that are read at the most."""

RECOGNISE = "Of a picture of a page recognise its text first, with ocrmypdf for example."
HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
NUMBER = re.compile(r"\d+")
FULL = 0.75
"""Share of the usual width that a line has which is not the last of its paragraph."""


def _read(path: Path, where: str, largest: int) -> Iterator[Item]:
    from pypdf import PdfReader  # noqa: PLC0415  (who reads no PDF does not wait for it)

    refuse_large(path.stat().st_size, where=where, largest=largest)
    with _told_once(where), PdfReader(path, strict=False) as reader:
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableInput("is locked by a password", where=where, remedy="Unlock it and save it again.")
        if len(reader.pages) > MOST:
            remedy = "Split it into documents first."
            raise UnreadableInput(f"has more than {MOST} pages", where=where, remedy=remedy)
        pages = [page.extract_text().splitlines() for page in reader.pages]
        pictures = sum(_is_picture(page) for page, lines in zip(reader.pages, pages, strict=True) if not any(lines))
        text = "\n\n".join(paragraphs("\n".join(page)) for page in _bare(pages)).strip()
        if not text:
            what = f"holds pictures of {pictures} pages, and no text" if pictures else "holds no text"
            raise UnreadableInput(what, where=where, remedy=RECOGNISE)
        if pictures:
            log.warning("%s: %d of %d pages are pictures, and not read. %s", where, pictures, len(pages), RECOGNISE)
        yield Input(where, text.encode("utf-8", "replace"), InputKind.TEXT, charset="utf-8", title=_title(reader, text))


def _is_picture(page: PageObject) -> bool:
    """Say whether a page shows a picture."""
    from pypdf.generic import DictionaryObject  # noqa: PLC0415

    def inside(held: object, name: str) -> DictionaryObject:
        found = held.get(name) if isinstance(held, DictionaryObject) else None
        known = found.get_object() if found is not None else None
        return known if isinstance(known, DictionaryObject) else DictionaryObject()

    shown = inside(inside(page, "/Resources"), "/XObject")
    return any(inside(shown, name).get("/Subtype") == "/Image" for name in shown)


@contextmanager
def _told_once(where: str) -> Iterator[None]:
    """Tell in one warning that a file is damaged, in the place of each complaint of the library."""
    library, listening = logging.getLogger("pypdf"), BufferingHandler(sys.maxsize)
    listening.setLevel(logging.WARNING)
    library.addHandler(listening)
    spread, library.propagate = library.propagate, False
    try:
        yield
    finally:
        library.removeHandler(listening)
        library.propagate = spread
        if listening.buffer:
            said = listening.buffer[0].getMessage()[:100]
            log.warning("%s: is damaged (%s); what is left of it is read", where, said)


def _bare(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Take off the heads and feet: first and last lines that most pages share but for their numbers."""
    ends = Counter(_unnumbered(line) for page in pages if page for line in {page[0], page[-1]})
    often = max(3, len(pages) * 2 // 3)
    shared = {line for line, times in ends.items() if times >= often and not line.endswith((".", "!", "?"))}
    return [[line for i, line in enumerate(page) if not _at_end(i, page) or _unnumbered(line) not in shared]
            for page in pages]  # fmt: skip


def _at_end(place: int, page: Sequence[str]) -> bool:
    return place in {0, len(page) - 1}


def _unnumbered(line: str) -> str:
    return NUMBER.sub("", line).strip()


def paragraphs(page: str) -> str:
    """Join the lines of a page into paragraphs: one ends with a line that is shorter than most and ends a sentence."""
    lines = [line.strip() for line in HYPHEN.sub("", page).splitlines() if line.strip()]
    widths = sorted(map(len, lines))
    full = FULL * widths[len(widths) * 3 // 4] if widths else 0
    told = (line + ("\n\n" if len(line) < full and not line.endswith((",", ";")) else "\n") for line in lines)
    return "".join(told).strip()


def _title(reader: PdfReader, text: str) -> str | None:
    """Give the title that the file states, if the text states it as well: many bear the name of a form or a machine."""
    stated = " ".join(((reader.metadata and reader.metadata.title) or "").split())
    return stated if stated and stated.lower() in " ".join(text.split()).lower() else None


DOCUMENT = Format(
    "PDF",
    frozenset({".pdf"}),
    _read,
    sign=re.compile(rb"\A\s{0,32}%PDF-"),
    takes="title from the metadata if the text says it too; date and outlet from the text, metadata tell of printing",
)
