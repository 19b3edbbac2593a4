"""Why records were made, as JSON: one object an article, ``parley/explanation/1``.

Each explanation holds the record as a reading holds it, with its kind, and the parts of ``parley.reading.explain``.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from parley.exchange.reading_json import plain

if TYPE_CHECKING:
    from parley.reading import Explained, Explanation

SCHEMA = "parley/explanation/1"


def explained_json(explained: Explained, *, only: Collection[str] | None = None) -> dict[str, Any]:
    """Give the object that stands for the explanations of an article.

    Args:
        explained: the reading with its explanations.
        only: the ids of the records that are wanted; None for all.
    """
    article = explained.reading.article
    wanted = [told for told in explained.explanations if only is None or told.record.id in only]
    return {
        "schema": SCHEMA,
        "article": {"id": article.id, "input": article.input, "outlet": article.outlet, "published": article.published},
        "reader": plain(explained.reading.reader),
        "explanations": [_explanation(told) for told in wanted],
    }


def _explanation(told: Explanation) -> dict[str, Any]:
    return {"kind": type(told.record).__name__.lower(), **plain(told)}
