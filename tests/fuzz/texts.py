"""Damaged texts as articles: cleaned as a file is, or taken as they are."""

from __future__ import annotations

from parley.cleaning import clean
from parley.intake import Input, InputKind
from parley.records import Article, ParleyError
from tests.articles import article
from tests.fuzz.damage import Damaged

PAGE = "<!doctype html><html><head><title>Talks</title></head><body><article><p>{}</p></article></body></html>"


def as_article(damaged: Damaged) -> Article | None:
    """Make an article; None where cleaning says that there is no text."""
    if damaged.kind is None:
        return article(damaged.text, published=damaged.published) if damaged.text else None
    text = PAGE.format(damaged.text.replace("\n\n", "</p><p>")) if damaged.kind is InputKind.HTML else damaged.text
    try:
        return clean(Input("fuzz", text.encode(), damaged.kind, charset="utf-8"), published=damaged.published)
    except ParleyError:
        return None
