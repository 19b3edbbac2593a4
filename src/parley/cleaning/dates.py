"""Dates as outlets print them, to ISO 8601. No date is ever made up."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from dateutil.parser import parse

from parley.cleaning.furniture import load_furniture
from parley.cleaning.months import spelled_day

NUMBERED = ("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y")
"""Forms in numbers that leave no doubt which is the month."""

SPELLED = re.compile(r"(?=.*(?<!\d)(1[7-9]|20|21)\d\d(?!\d))(?=.*[^\W\d_]{3})")
"""A year in four digits and a word: of other texts the parser of dates would guess too much."""

CLOCK = re.compile(r"\b(\d{1,2})\.(\d{2})(?=\s|,|$|[ap]m)")
IN_URL = re.compile(r"/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/\-_.]|$)")
EARLIEST = 1700
LONGEST = 60
"""Characters of a date with all that stands around it."""

DEFAULTS = (datetime(2000, 1, 1), datetime(2001, 2, 2))  # noqa: DTZ001  (what the text does not tell differs in them)


def iso_date(text: str | None) -> str | None:
    """Give an ISO date, or date and time, for what a page or file says; None where it says no date."""
    if not text:
        return None
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return _of_mail(text) or _printed(text)
    if moment.year < EARLIEST:
        return None
    return moment.date().isoformat() if len(text) <= 10 else moment.isoformat()


def _of_mail(text: str) -> str | None:
    """Read the moment of a mail, feed or server: "Tue, 19 Aug 2025 10:00:00 GMT" (RFC 5322)."""
    if text.count(":") != 2 or not SPELLED.match(text[:LONGEST]):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return moment.isoformat() if moment.tzinfo is not None else None


def _printed(text: str) -> str | None:
    """Read the day of a date as people print it, with weekday and clock."""
    bare = load_furniture().undated(text.split("|", maxsplit=1)[0].strip())[:LONGEST].strip(" ,")
    for form in NUMBERED:
        try:
            return datetime.strptime(bare, form).replace(tzinfo=UTC).date().isoformat()
        except ValueError:
            continue
    if not SPELLED.match(bare):
        return None
    return _spelled(CLOCK.sub(r"\1:\2", bare)) or spelled_day(bare)


def _spelled(text: str) -> str | None:
    """Read a date with the name of a month; None unless it tells day, month and year itself."""
    try:
        first, second = (parse(text, default=default, ignoretz=True).date() for default in DEFAULTS)
    except (ValueError, OverflowError):
        return None
    return first.isoformat() if first == second else None


def date_in_url(url: str | None) -> str | None:
    """Give the day that an address carries: ``/2025/08/19/``."""
    found = IN_URL.search(url or "")
    if found is None:
        return None
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return None
