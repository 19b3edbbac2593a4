"""Addresses in a list: whole ones of the web, whatever is written there."""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin, urlsplit

LONGEST = 2048
"""Characters of an address; longer ones are no articles (sitemaps allow as many)."""


def web_address(said: object, base: str) -> str | None:
    """Complete what a list says by the list's own address; None if that leads nowhere in the web."""
    if not isinstance(said, str) or not said.strip() or len(said) > LONGEST:
        return None
    try:
        url = urldefrag(urljoin(base, said.strip())).url
        parts = urlsplit(url)
    except ValueError:
        return None
    whole = parts.scheme in {"http", "https"} and parts.netloc and url.isprintable() and " " not in url
    return url if whole else None
