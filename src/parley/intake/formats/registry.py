"""The formats, and which of them a file is."""

from __future__ import annotations

from pathlib import Path

from parley.intake.formats import addresses, mail, pdf, rich, warc, word
from parley.intake.formats.exports import factiva
from parley.intake.formats.format import Format
from parley.intake.formats.tables import delimited, parquet, rows

FORMATS = (
    mail.LETTER,
    mail.MAILBOX,
    delimited.TABLE,
    parquet.TABLE,
    rows.ARRAY,
    pdf.DOCUMENT,
    word.DOCUMENT,
    rich.DOCUMENT,
    warc.ARCHIVE,
    factiva.PAGE,
    addresses.LISTING,
)
MAILDIR = frozenset({"cur", "new"})
"""Folders of a maildir whose files are letters, whatever they are called (https://cr.yp.to/proto/maildir.html)."""

HEAD = 4096


def format_of(path: Path) -> Format | None:
    """Tell the format of a file: by its first bytes where these tell one, else by its ending; None if it has none.

    Raises:
        OSError: if the file cannot be opened.
    """
    if in_maildir(path):
        return mail.LETTER
    with path.open("rb") as file:
        head = file.read(HEAD)
    signed = (one for one in FORMATS if one.sign is not None and one.sign.search(head))
    named = (one for one in FORMATS if path.name.lower().endswith(tuple(one.endings)))
    return next(signed, None) or next(named, None)


def in_maildir(path: Path) -> bool:
    """Say whether a file lies in a folder of mail, where names have no endings."""
    return path.parent.name in MAILDIR and all((path.parent.parent / name).is_dir() for name in MAILDIR)
