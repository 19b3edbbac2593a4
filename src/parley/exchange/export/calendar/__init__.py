"""Meetings as a calendar, as one of the formats of an export."""

from parley.exchange.export.calendar.ics import ICS

__all__ = ["ICS"]
