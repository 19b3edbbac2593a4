"""Rows of views: as they are kept (``lines``), of one tier (``tier_lines``), by the words of facts (``clues``),
by a span of days (``touched``); ``counts`` has the numbers of articles and records by day,
``matches`` what passages with some words are about."""
