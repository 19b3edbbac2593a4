"""Lists of articles: what a feed, a sitemap or a page names, with titles and dates. Nothing is fetched here."""

from parley.intake.lists.gathered import addresses_at
from parley.intake.lists.listed import Listed
from parley.intake.lists.lists import listed

__all__ = ["Listed", "addresses_at", "listed"]
