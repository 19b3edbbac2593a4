"""Rows about the articles themselves: copies of one text, and versions of one article."""

from parley.exchange.views.articles.edited import edited_table
from parley.exchange.views.articles.edits import edits_table
from parley.exchange.views.articles.stories import stories_table

__all__ = ["edited_table", "edits_table", "stories_table"]
