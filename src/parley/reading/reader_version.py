"""The version of the reader: it moves whenever a rule, a lexicon or a count of confidence does."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

KNOWING = ("cleaning", "language", "reading")
"""The packages that a reading depends on."""

BESIDE = "reading/model"
"""What asks a language model has a version of its own, and moves no reading of the grammar."""

KINDS = frozenset({".py", ".toml"})
DIGITS = 12


@cache
def reader_version() -> str:
    """Give a digest of all rules and data that make a reading; some hundredths of a second, once a process."""
    told = hashlib.sha256()
    home = Path(__file__).parent.parent
    for package in KNOWING:
        for path in sorted(one for one in (home / package).rglob("*") if one.suffix in KINDS):
            if path.is_relative_to(home / BESIDE):
                continue
            told.update(f"{path.relative_to(home).as_posix()}\n".encode())
            told.update(path.read_bytes())
    return told.hexdigest()[:DIGITS]
