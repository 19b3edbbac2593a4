"""A brief as a document for Word and LibreOffice: numbers behind the sentences lead to the list of evidence."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from parley.analysis.briefing import Briefing, Section
from parley.exchange.briefing.said import dated, left_out, link, one_line, place, state

if TYPE_CHECKING:
    from docx.document import Document

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The day of every file inside: the first that the format knows, so that the same brief gives the same bytes."""


def briefing_docx(told: Briefing) -> bytes:
    """Write a brief as a document."""
    from docx import Document  # noqa: PLC0415  (who writes no documents does not wait for it)

    document = Document()
    document.core_properties.title = one_line(told.title)[:255]
    document.core_properties.author = "Parley"
    document.add_heading(one_line(told.title), 0)
    document.add_paragraph(state(told))
    for section in told.sections:
        document.add_heading(one_line(section.head), 1)
        _section(document, section)
    document.add_heading("Evidence", 1)
    for note in told.notes:
        address = link(note)
        where = f"{place(note)}, {address}" if address else place(note)
        document.add_paragraph(f"[{note.number}] “{one_line(note.text)}” {where}.")
    written = BytesIO()
    document.save(written)
    return _timeless(written.getvalue())


def _section(document: Document, section: Section) -> None:
    if not section.groups:
        document.add_paragraph(one_line(section.empty))
    for group in section.groups:
        document.add_heading(one_line(group.head), 2)
        for line in group.lines:
            paragraph = document.add_paragraph(dated(line), style="List Bullet")
            if line.notes:
                mark = paragraph.add_run(f" [{', '.join(map(str, line.notes))}]")
                mark.font.superscript = True
        if more := left_out(group):
            document.add_paragraph(more)
    if more := left_out(section):
        document.add_paragraph(more)


def _timeless(written: bytes) -> bytes:
    """Pack the files of a document again, in the same order, without the time of packing."""
    packed = BytesIO()
    with ZipFile(BytesIO(written)) as before, ZipFile(packed, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(ZipInfo(name, EPOCH), before.read(name), ZIP_DEFLATED)
    return packed.getvalue()
