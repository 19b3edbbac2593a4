"""Titles in a list."""

from __future__ import annotations


def title(said: object) -> str | None:
    """Give a title on one line; None if there is none."""
    return " ".join(said.split()) or None if isinstance(said, str) else None
