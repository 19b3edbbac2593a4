"""Meetings as a calendar (iCalendar, RFC 5545), to be subscribed to or imported."""

from parley.exchange.calendar.events import Calendared, calendar_of

__all__ = ["Calendared", "calendar_of"]
