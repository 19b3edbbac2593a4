"""Annotated articles (PolNeAR's form: one JSON object a line) as articles of Parley."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from parley.records import Article, Block, BlockKind

PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """Read one object a line; the file may be gzipped."""
    raw = path.read_bytes()
    yield from parsed((gzip.decompress(raw) if path.suffix == ".gz" else raw).decode().split("\n"))


def parsed(lines: Iterable[str]) -> Iterator[Row]:
    """Read one object a line."""
    for line in lines:
        if line.strip():
            yield json.loads(line)


def article(row: Row) -> Article:
    """Make an article whose blocks are the lines of the text: nothing is cleaned away."""
    text = row["text"]
    blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in PARAGRAPH.finditer(text))
    return Article(id=row["id"], input="corpus", text=text, blocks=blocks)
