"""Damaged texts as articles: cleaned as a file is, or taken as they are."""

from __future__ import annotations

from parley.cleaning import clean
from parley.intake import Input, InputKind
from parley.records import Article, ParleyError
from tests.articles import article
from tests.fuzz.damage import Damaged


def as_article(damaged: Damaged) -> Article | None:
    """Make an article; None where cleaning says that there is no text."""
    if not damaged.cleaned:
        return article(damaged.text, published=damaged.published) if damaged.text else None
    raw = damaged.text.encode("utf-8")
    try:
        return clean(Input("fuzz", raw, InputKind.TEXT, charset="utf-8"), published=damaged.published)
    except ParleyError:
        return None
