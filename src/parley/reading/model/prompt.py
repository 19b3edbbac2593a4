"""What a model is asked: the task, and the article between marks that the article cannot hold.

An article is asked about in parts where it is long; a part ends where a block ends.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from parley.reading.model.schema import schema_of_answers
from parley.records import Article

LARGEST = 12_000
"""Characters of one part: some three thousand tokens, which leaves a small model room for its answer."""


@cache
def task() -> str:
    """Give the task."""
    return (files("parley.reading.model") / "prompt.txt").read_text(encoding="utf-8")


@cache
def prompt_version() -> str:
    """Give a digest of all that is asked beside the article."""
    told = task() + json.dumps(schema_of_answers(), sort_keys=True) + str(LARGEST)
    return hashlib.sha256(told.encode()).hexdigest()[:8]


def messages(article: Article, part: str) -> list[Mapping[str, str]]:
    """Give the conversation about a part of an article.

    The marks hold a digest of the whole text: no text holds a digest of itself, and the same article is asked about in
    the same words.
    """
    key = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    head = json.dumps({"outlet": article.outlet, "published": article.published}, ensure_ascii=False)
    said = f"{head}\n⟦article {key}⟧\n{part}\n⟦end {key}⟧"
    return [{"role": "system", "content": task()}, {"role": "user", "content": said}]


def parts(article: Article) -> Iterator[str]:
    """Give what is read of an article, in parts that are not too long; a block that is too long itself is cut."""
    part = ""
    for block in article.kept:
        text = article.text[block.start : block.end].strip()
        pieces = [text[at : at + LARGEST] for at in range(0, len(text), LARGEST)]
        for piece in pieces:
            if part and len(part) + len(piece) > LARGEST:
                yield part
                part = ""
            part = f"{part}\n\n{piece}" if part else piece
    if part:
        yield part
