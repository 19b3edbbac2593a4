"""An input: a text file of several articles, parted by lines of dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from parley.intake import Input, InputKind


def clippings(what: str) -> Iterator[Input]:
    """Give the articles of ``parley read clippings:FILE``."""
    parts = re.split(r"^-{3,}\n", Path(what).read_text(encoding="utf-8"), flags=re.MULTILINE)
    for number, text in enumerate(filter(str.strip, parts), start=1):
        yield Input(f"{what}:{number}", text.encode(), InputKind.TEXT, charset="utf-8")
