"""Rows about the articles themselves: copies of one text, versions of one article, and
what there is of each outlet.
"""

from parley.exchange.views.articles.edited import edited_table
from parley.exchange.views.articles.edits import edits_table
from parley.exchange.views.articles.outlets import outlets_table
from parley.exchange.views.articles.stories import stories_table

__all__ = ["edited_table", "edits_table", "outlets_table", "stories_table"]
