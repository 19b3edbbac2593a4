"""Texts that SQLite keeps packed: what a view keeps says the same words over and over.

PostgreSQL packs long texts by itself.
"""

from __future__ import annotations

import zlib

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

LEVEL = 6

OFTEN = (
    b'"after":[],"amount":null,"condition":null,"condition_kind":null,"deadline":null,"due":null,"due_from":null,'
    b'"earliest":null,"latest":null,"when_text":null,"place":null,"format":"unknown","participants":["'
    b'"debtor":"","creditor":null,"measure":"","steps":[{"day":"2026-","status":"scheduled","pledged","offered",'
    b'"actor":"","side":"","issue":"","interval":{"stance":"demands","supports","modality":"actual",'
    b'"valid_from":"2026-","valid_to":null,"ended":null,"by":null,"ending":null,"origins":[{"cited":false,'
    b'"articles":1,"witnesses":[{"record":"","article":"","outlet":"","published":"2026-",'
    b'"recorded_at":"2026-","text":"","source":[]}]}'
)
"""What most of these texts hold. It must stay as it is: a text is unpacked with the very words it was packed with."""


class Torn(ValueError):
    """A text that was kept packed cannot be unpacked: its bytes are not those that were written."""


class Packed(TypeDecorator[str]):
    """A text; in SQLite a packed one, or, from an earlier time, a plain one."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Pack a text on its way into SQLite, which keeps any kind of value in any column."""
        if value is None or dialect.name != "sqlite":
            return value
        packing = zlib.compressobj(LEVEL, zdict=OFTEN)
        return packing.compress(value.encode()) + packing.flush()  # type: ignore[return-value]

    def process_result_value(self, value: object, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Unpack what is packed.

        Raises:
            Torn: if it is not what was packed.
        """
        if isinstance(value, bytes):
            unpacking = zlib.decompressobj(zdict=OFTEN)
            try:
                return (unpacking.decompress(value) + unpacking.flush()).decode()
            except (zlib.error, UnicodeDecodeError) as error:
                raise Torn(f"a text cannot be unpacked: {error}") from error
        return None if value is None else str(value)
