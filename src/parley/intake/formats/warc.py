"""Archives of crawls in WARC (ISO 28500), as Common Crawl and web archives keep them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from parley.intake.formats.format import Format, Item
from parley.intake.given import Input, InputKind
from parley.records import BrokenLine, UnreadableInput

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

PAGES = frozenset({"text/html", "application/xhtml+xml"})
FOUND = 200
log = logging.getLogger("parley")


def _read(path: Path, where: str, largest: int) -> Iterator[Item]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415  (who reads no WARC does not wait for it)

    number = pages = 0
    with path.open("rb") as file:
        kept = ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True)
        for number, record in enumerate(kept, start=1):
            if _is_page(record):
                pages += 1
                yield _page(record, f"{where}:{number}", largest)
    if not pages:
        remedy = "An archive of a crawl keeps what servers answered; only pages that were found are read."
        raise UnreadableInput(f"holds no page in {number} answers", where=where, remedy=remedy)
    if number > pages:
        log.warning("%s: %d answers are no pages, and not read", where, number - pages)


def _is_page(record: WarcRecord) -> bool:
    """Say whether a server answered with a page; where it does not say of what kind an answer is, it counts as one."""
    return record.http_headers.status_code == FOUND and (record.http_content_type or "text/html") in PAGES


def _page(record: WarcRecord, place: str, largest: int) -> Item:
    from parley.intake.web.canonical import id_of  # noqa: PLC0415  (it brings what fetches pages)

    raw = record.reader.read(largest + 1)
    if len(raw) > largest:
        return BrokenLine(f"is larger than {largest // 2**20} MB", where=place, remedy="Leave it out.")
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    return Input(
        place,
        raw,
        InputKind.HTML,
        url=url or None,
        charset=record.http_charset,
        id=id_of(url) if url else None,
    )


ARCHIVE = Format(
    "WARC",
    frozenset({".warc", ".warc.gz"}),
    _read,
    sign=re.compile(rb"\AWARC/[01]\.\d"),
    takes="address from WARC-Target-URI; all else from the page, as WARC-Date tells when it was fetched",
)
