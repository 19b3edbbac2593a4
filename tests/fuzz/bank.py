"""Sentences of our own to damage: those of the examples, and those that prove the entries of the lexicons."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FULL_STOP = re.compile(r"(?<=[.?!\u201d])\s+(?=[A-Z\u201c])")


@lru_cache(maxsize=1)
def sentences() -> tuple[str, ...]:
    """Give every sentence once, the shortest first: what breaks is told by short ones where they will do."""
    found = {sentence for sentence in (*_of_examples(), *_of_lexicons()) if len(sentence) > 3}
    return tuple(sorted(found, key=lambda sentence: (len(sentence), sentence)))


def _of_examples() -> Iterator[str]:
    """Cut the articles of the examples roughly into sentences, page furniture and all."""
    for path in sorted((ROOT / "examples").glob("2025*")):
        for paragraph in re.sub(r"<[^>]+>", "\n\n", path.read_text(encoding="utf-8")).split("\n\n"):
            yield from FULL_STOP.split(" ".join(paragraph.split()))


def _of_lexicons() -> Iterator[str]:
    """Take what stands as an example in any data file of the package."""
    for path in sorted((ROOT / "src").rglob("*.toml")):
        yield from _examples(tomllib.loads(path.read_text(encoding="utf-8")))


def _examples(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            text = inner.get("text") if isinstance(inner, dict) else inner
            if key == "example" and isinstance(text, str):
                yield text
            else:
                yield from _examples(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _examples(inner)
