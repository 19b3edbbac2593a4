"""Titles in a list."""

from __future__ import annotations

import re
from html import unescape

TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")


def title(said: object) -> str | None:
    """Give a title on one line, in characters that can be written; None if there is none."""
    if not isinstance(said, str):
        return None
    return " ".join(said.encode("utf-8", "replace").decode().split()) or None


def title_in_html(said: object) -> str | None:
    """Give a title that is a piece of HTML without its tags."""
    return title(unescape(TAG.sub("", said))) if isinstance(said, str) else None
