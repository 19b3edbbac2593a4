"""Unpack bytes within a bound: a few kilobytes of gzip can hold gigabytes of zeros."""

from __future__ import annotations

import zlib

from parley.intake.sniff import refuse_large
from parley.records import Unreachable, UnreadableInput

PACKED = frozenset({"gzip", "x-gzip", "deflate"})
GZIP = b"\x1f\x8b"
EITHER = 32 + zlib.MAX_WBITS
"""Tells zlib to find out by the header whether it is gzip or zlib."""


class Unpacking:
    """Takes the bytes of one body as they come, and never holds more than the bound allows.

    Args:
        encoding: the Content-Encoding that the server declared.
        where: the address, for errors.
        largest: the bytes of the unpacked body.

    Raises:
        UnreadableInput: if the encoding is none that we asked for.
    """

    def __init__(self, encoding: str, *, where: str, largest: int) -> None:
        coding = encoding.strip().lower()
        if coding not in PACKED | {"", "identity"}:
            raise UnreadableInput(f"is packed as {coding[:40]}", where=where, remedy="Save the page and give the file.")
        self._where, self._largest = where, largest
        self._inflate = zlib.decompressobj(EITHER) if coding in PACKED else None
        self.body = bytearray()

    def take(self, part: bytes) -> None:
        """Unpack one more part.

        Raises:
            UnreadableInput: if the body is larger than the bound.
            Unreachable: if the bytes are not packed as declared.
        """
        try:
            self.body += self._unpacked(part)
        except zlib.error as error:
            raise Unreachable(
                f"sent bytes that cannot be unpacked ({error})", where=self._where, remedy="Try again later."
            ) from error
        refuse_large(len(self.body), where=self._where, largest=self._largest)

    def done(self) -> bytes:
        """Give the whole body.

        Raises:
            Unreachable: if its end is missing.
        """
        if self._inflate is not None and self.body and not self._inflate.eof:
            raise Unreachable("stopped in the middle", where=self._where, remedy="Try again later.")
        return bytes(self.body)

    def _unpacked(self, part: bytes) -> bytes:
        """Unpack at most one byte more than the bound, which is enough to see that it is passed."""
        if self._inflate is None:
            return part
        return self._inflate.decompress(part, self._largest + 1 - len(self.body))


def unzipped(raw: bytes, *, where: str, largest: int) -> bytes:
    """Unpack a file that is gzip itself, as sitemaps often are; others are given as they are.

    Raises:
        UnreadableInput: if it is larger than the bound.
        Unreachable: if it is damaged.
    """
    if not raw.startswith(GZIP):
        return raw
    unpacking = Unpacking("gzip", where=where, largest=largest)
    unpacking.take(raw)
    return unpacking.done()
