"""Lists of addresses as they are found on the web or on this machine: tables, JSON, plain lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from parley.intake.files import KNOWN, read_file
from parley.intake.given import Address
from parley.intake.lists.addresses import web_address
from parley.intake.lists.bounds import LARGEST
from parley.intake.lists.listed import Listed
from parley.records import UnreadableInput

KINDS = {
    "application/json": ".json",
    "application/zip": ".zip",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
}


def addresses_at(path: Path, where: str) -> Iterator[Listed]:
    """Give the addresses of a file, in its order; rows that hold none are passed over.

    Raises:
        UnreadableInput: if it cannot be read, or holds no address at all.
    """
    count = 0
    for item in read_file(path, where, LARGEST):
        if isinstance(item, Address) and (url := web_address(item.url, "")):
            yield Listed(url, item.title, item.published)
            count += 1
    if not count:
        remedy = "Give a table or JSON with a column of addresses, or one address a line."
        raise UnreadableInput("lists no addresses", where=where, remedy=remedy)


def of_addresses(raw: bytes, where: str, content_type: str = "") -> Iterator[Listed]:
    """Give the addresses of a list that was fetched.

    Raises:
        UnreadableInput: if it cannot be read, or holds no address at all.
    """
    with TemporaryDirectory(prefix="parley-") as folder:
        path = Path(folder, f"list{_ending(raw, where, content_type)}")
        path.write_bytes(raw)
        yield from addresses_at(path, where)


def _ending(raw: bytes, where: str, content_type: str) -> str:
    """Tell what a list is: by its address, as the server says, else by its first sign."""
    named = PurePosixPath(urlsplit(where).path).suffix.lower()
    if named in KNOWN | {".json"} and named not in {".htm", ".html"}:
        return named
    if content_type in KINDS:
        return KINDS[content_type]
    first = raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:4]
    return ".json" if first[:1] in {b"[", b"{"} else ".txt" if first == b"http" or first[:1] == b"#" else ".csv"
