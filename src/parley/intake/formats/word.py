"""Documents in DOCX (ISO/IEC 29500): articles, statements, and exports of Nexis Uni."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from parley.intake.formats.exports.told import told_in
from parley.intake.formats.format import Format, Item
from parley.intake.sniff import refuse_large
from parley.records import UnreadableInput

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

UNPACKED = 10
"""Times the bytes of one article that a document may have when it is unpacked."""


def _read(path: Path, where: str, largest: int) -> Iterator[Item]:
    from docx import Document as opened  # noqa: N813, PLC0415  (who reads no DOCX does not wait for it)

    refuse_large(path.stat().st_size, where=where, largest=largest)
    with zipfile.ZipFile(path) as packed:
        refuse_large(sum(part.file_size for part in packed.infolist()), where=where, largest=UNPACKED * largest)
    with path.open("rb") as file:
        lines = list(_lines(opened(file)))
    if not any(lines):
        raise UnreadableInput("holds no text", where=where, remedy="Give a document with a news text.")
    yield from told_in(lines, where)


def _lines(document: Document) -> Iterator[str]:
    """Give the paragraphs of a document, those in tables in the order of their cells."""
    from docx.text.paragraph import Paragraph  # noqa: PLC0415

    for part in document.iter_inner_content():
        if isinstance(part, Paragraph):
            yield part.text.strip()
        else:
            yield from (paragraph.text.strip() for cell in _cells(part) for paragraph in cell.paragraphs)


def _cells(table: Table) -> Iterator[_Cell]:
    """Give each cell once: one that spans columns stands in each of them."""
    for row in table.rows:
        yield from dict.fromkeys(row.cells)


DOCUMENT = Format(
    "DOCX",
    frozenset({".docx"}),
    _read,
    takes="of an export of Nexis Uni or Factiva from its lines, for each article; else from the head of the text",
)
