"""Dates as outlets print them, to ISO 8601. No date is ever made up."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

FORMS = (
    "%d %B %Y",
    "%B %d, %Y",
    "%B %d %Y",
    "%d %b %Y",
    "%b %d, %Y",
    "%b %d %Y",
    "%Y-%m-%d",
    "%d.%m.%Y",
    "%Y/%m/%d",
    "%d. %B %Y",
)
WEEKDAY = re.compile(r"^(mon|tues?|wednes|thurs?|fri|satur|sun)(day)?\.?,?\s+", re.IGNORECASE)
LEAD = re.compile(r"^(published|updated|posted|date|first published)( on)?:?\s*", re.IGNORECASE)
CLOCK = re.compile(
    r"^\d{1,2}[:.]\d{2}( ?[ap]m)?( [A-Z]{2,4})?,?\s*|,?\s*(at )?\d{1,2}[:.]\d{2}( ?[ap]m)?( [A-Z]{2,4})?$",
    re.IGNORECASE,
)
IN_URL = re.compile(r"/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/\-_.]|$)")
EARLIEST = 1700


def iso_date(text: str | None) -> str | None:
    """Give an ISO date, or date and time, for what a page or file says; None where it says no date."""
    if not text:
        return None
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return _printed(text)
    if moment.year < EARLIEST:
        return None
    return moment.date().isoformat() if len(text) <= 10 else moment.isoformat()


def _printed(text: str) -> str | None:
    """Read a date as people print it, weekday and clock aside."""
    bare = CLOCK.sub("", LEAD.sub("", text.split("|", maxsplit=1)[0].strip()))
    bare = CLOCK.sub("", WEEKDAY.sub("", bare)).strip(" ,")
    bare = WEEKDAY.sub("", bare)
    for form in FORMS:
        try:
            return datetime.strptime(bare, form).replace(tzinfo=UTC).date().isoformat()
        except ValueError:
            continue
    return None


def date_in_url(url: str | None) -> str | None:
    """Give the day that an address carries: ``/2025/08/19/``."""
    found = IN_URL.search(url or "")
    if found is None:
        return None
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return None
