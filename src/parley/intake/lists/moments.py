"""Dates and times of lists, as precise as they are told."""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime
from time import struct_time


def iso(said: object) -> str | None:
    """Give a date or time in ISO 8601 if it is one, with its zone if it has one; None otherwise."""
    text = said.strip() if isinstance(said, str) else ""
    try:
        return date.fromisoformat(text).isoformat() if len(text) <= 10 else datetime.fromisoformat(text).isoformat()
    except ValueError:
        return None


def of_parts(parts: struct_time | None) -> str | None:
    """Give the moment that feedparser read, which is in universal time."""
    if parts is None:
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(parts), UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return None
