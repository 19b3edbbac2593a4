"""The tables of a read archive: their columns with types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]

TEXT, WHOLE, NUMBER, TRUTH = "string", "integer", "number", "boolean"
BLOCKS, SPANS, TEXTS = "blocks", "spans", "strings"
"""Lists: of labelled parts of a text, of spans ``{start, end}`` of characters, of texts."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, and its columns by their names with their types."""

    name: str
    columns: Mapping[str, str]


def _texts(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, TEXT)


ARTICLES = Table(
    "articles",
    {
        **_texts("version", "id", "input", "url", "outlet", "outlet_from", "title", "title_from", "byline"),
        **_texts("byline_from", "published", "published_from", "language", "text"),
        "blocks": BLOCKS,
        **_texts("credit", "schema", "reader", "reader_version"),
        "warnings": TEXTS,
    },
)
"""A row a version of an article, with who read it. ``version`` is the SHA-256 of what it says, as in a ledger,
``credit`` the agency or outlet that it says it is by."""

RECORDS = Table(
    "records",
    {
        **_texts("version", "article", "kind", "id", "actor", "on_behalf_of", "stance", "issue", "modality", "status"),
        **_texts("condition", "condition_kind", "creditor", "amount", "deadline", "format", "place", "when"),
        **_texts("when_text", "source", "after", "unit", "currency", "earliest", "latest", "edtf"),
        "low": NUMBER, "high": NUMBER, "approximate": TRUTH,
        "confidence": NUMBER, "start": WHOLE, "end": WHOLE,
        **_texts("evidence", "why", "told"),
    },
)  # fmt: skip
"""A row a record, with the columns of the CSV form; ``told`` is the whole record by the contract, as JSON."""

ATTRIBUTIONS = Table(
    "attributions",
    {
        **_texts("version", "article"), "position": WHOLE,
        **_texts("source", "cue", "content", "kind"), "confidence": NUMBER,
        "source_spans": SPANS, "cue_spans": SPANS, "content_spans": SPANS,
    },
)  # fmt: skip
"""A row for each time that somebody says something in an article; ``position`` counts those of an article, from 1."""

LEFT_OUT = Table("left_out", _texts("input", "reason", "what", "remedy", "version", "same_as"))
"""A row an input that is in no other table: it could not be read (``reason`` is the error's class), or says word for
word what an input before it said (``Repeated``; ``same_as`` is that input, ``version`` what both say)."""

STORIES = Table(
    "stories",
    {**_texts("story", "version", "article"), "copies": WHOLE, **_texts("origin", "of"), "alike": NUMBER},
)
"""A row a version of an article: the story that it belongs to, named by the article that began it, how many versions
that has, whose text it is, and of which article this one is a copy (``of``), as sure as ``alike`` (0 to 1)."""
