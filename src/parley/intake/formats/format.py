"""What a file format is to the intake."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from parley.intake.given import Address, Input
from parley.records import ParleyError

Item = Input | Address | ParleyError
"""What a file gives: an article, the address of one, or what is wrong with one."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form in which files hold articles.

    Args:
        name: what users call it.
        endings: the endings of its files, in lower case with the dot.
        read: gives the articles of a file in its order; it takes the path, the name that users know it by and the
            bytes that one article may have, holds one article at a time in memory where the form allows that, and
            gives an error in the place of an article that cannot be had.
        begins: the first bytes of every such file; empty where they tell nothing.
        takes: where id, address, outlet, title and date come from, for the documents.
        in_folders: whether such files in a folder are taken for articles without being named.
    """

    name: str
    endings: frozenset[str]
    read: Callable[[Path, str, int], Iterator[Item]]
    begins: tuple[bytes, ...] = ()
    takes: str = ""
    in_folders: bool = True
