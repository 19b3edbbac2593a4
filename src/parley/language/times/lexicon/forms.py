"""Turn a form of the grammar into a regular expression over symbols, one character a word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from parley.language.times.lexicon.schema import Pattern


@dataclass(frozen=True, slots=True)
class Form:
    """One form, compiled: ``first`` holds every symbol that it can begin with."""

    pattern: Pattern
    regex: re.Pattern[str]
    first: frozenset[str]


def items_of(form: str) -> set[str]:
    """Give the classes and words that a form names."""
    bare = (item.rstrip("?").partition(":")[2] or item.rstrip("?") for item in form.split() if item[0] not in "()")
    return {name for item in bare for name in item.split("/")}


def compile_form(pattern: Pattern, form: str, symbols: Mapping[str, str]) -> Form:
    """Compile one form; ``symbols`` gives for a class or word the characters that stand for it.

    Raises:
        KeyError: if the form names a class or word that has no symbol.
    """
    pieces: list[str] = []
    first: set[str] = set()
    depth, begun = 0, False
    for item in form.split():
        if item[0] in "()":
            depth += 1 if item == "(" else -1
            pieces.append("(?:" if item == "(" else item)
            continue
        name, chars = _item(item.rstrip("?"), symbols)
        optional = "?" if item.endswith("?") else ""
        pieces.append(f"(?P<{name}>[{chars}]){optional}" if name else f"[{chars}]{optional}")
        if not begun:
            first |= set(chars)
            begun = not optional and depth == 0
    return Form(pattern, re.compile("".join(pieces)), frozenset(first))


def _item(item: str, symbols: Mapping[str, str]) -> tuple[str, str]:
    """Give the name of an item's group ("" for a plain word) and its characters."""
    name, _, what = item.rpartition(":")
    chars = "".join(sorted({char for part in what.split("/") for char in symbols[part]}))
    if not name and what.isupper():
        name = what.lower() if "/" not in what else ""
    return name, chars
