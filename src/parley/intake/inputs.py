"""Where bytes come from: files, folders, collections, standard input, addresses."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO

from parley.intake.files import file_or_folder
from parley.intake.formats import Item
from parley.intake.given import Address, Input
from parley.intake.pages import Pages
from parley.intake.sniff import split
from parley.intake.stores import is_store, stored
from parley.records import ParleyError, UnreadableInput

LARGEST = 20 * 1024 * 1024
"""Bytes of one text, page or line that are read at the most."""


def inputs(
    names: Iterable[str], *, stdin: BinaryIO | None = None, allow_private: bool = False
) -> Iterator[Input | ParleyError]:
    """Give what the user named, in order; what cannot be had gives its error in its place.

    Args:
        names: files, folders, http(s) addresses, ``-`` for standard input.
        stdin: what ``-`` reads; the process's standard input by default.
        allow_private: whether addresses may lead into this machine and private networks.
    """
    with Pages(allow_private=allow_private) as pages:
        for name in names:
            yield from _of_name(name, stdin or sys.stdin.buffer, pages)


def _of_name(name: str, stdin: BinaryIO, pages: Pages) -> Iterator[Input | ParleyError]:
    try:
        scheme, separated, _ = name.partition("://")
        if name == "-":
            yield from split(stdin, where="standard input", largest=LARGEST)
        elif separated and scheme.lower() in {"http", "https"}:
            yield pages.page(name)
        elif is_store(name):
            yield from (_had(item, pages) for item in stored(name, largest=LARGEST))
        elif separated and scheme.isalpha():
            raise UnreadableInput(
                "is an address that cannot be fetched", where=name, remedy="Give http or https, or save the page."
            )
        else:
            yield from (_had(item, pages) for item in file_or_folder(name, largest=LARGEST))
    except ParleyError as error:
        yield error


def _had(item: Item, pages: Pages) -> Input | ParleyError:
    return _fetched(item, pages) if isinstance(item, Address) else item


def _fetched(listed: Address, pages: Pages) -> Input | ParleyError:
    """Fetch the page at an address of a list; what the list tells counts before what the page does."""
    try:
        page = pages.page(listed.url)
    except ParleyError as error:
        return error
    return replace(
        page,
        id=listed.id or page.id,
        outlet=listed.outlet or page.outlet,
        title=listed.title or page.title,
        published=listed.published or page.published,
    )
