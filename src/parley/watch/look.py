"""Raising alerts: what changed since the last look, once for each change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from parley.analysis.changes import State
from parley.ledger import Ledger, last_recorded
from parley.records import Dossier
from parley.watch.alert import Alert
from parley.watch.found import Found, found
from parley.watch.journal import Journal, Looked, Waiting, keep, looked, raised, read_journal

PATIENCE = timedelta(days=30)
"""How long a change waits for more reports behind it."""

NEVER = datetime.min.replace(tzinfo=UTC)
"""A moment by which nothing was recorded."""


def look(folder: Path, dossier: Dossier, ledger: Ledger, *, now: datetime) -> list[Alert]:
    """Raise alerts on what changed since the last look, and note them.

    The first look raises none: it says from where on changes are told. A change behind which too little stands waits
    for ``PATIENCE``; until then the looks go back as far as it.

    Args:
        folder: that of the dossier, where alerts are noted.
        dossier: its rules.
        ledger: where to look.
        now: the moment, whose day says what is overdue.

    Returns:
        The alerts that are new, in the order of the rules.

    Raises:
        BadAlerts: if the journal cannot be read or written.
        BadLedger: if the database refuses.
    """
    journal = read_journal(folder)
    state = _state(ledger, now)
    if journal.looked is None:
        keep(folder, [looked(Looked(state))])
        return []
    if journal.looked.state == state:
        return []
    last = journal.looked.state
    patient = {name: one for name, one in journal.looked.waiting.items() if one.since >= now - PATIENCE}
    earliest = min([last, *(one.before for one in patient.values())], key=lambda one: one.known_at or NEVER)
    told = list(found(ledger, dossier, earliest, state, raised_at=now))
    fresh = _fresh(told, journal)
    waiting = {one.alert.id: patient.get(one.alert.id, Waiting(last, now)) for one in told if not one.enough}
    keep(folder, [*map(raised, fresh), looked(Looked(state, waiting))])
    return fresh


def catch_up(folder: Path, ledger: Ledger, *, now: datetime) -> None:
    """Take all that is known for told, so that alerts begin with what is recorded from now on.

    Raises:
        BadAlerts: if the folder cannot be written.
        BadLedger: if the database refuses.
    """
    keep(folder, [looked(Looked(_state(ledger, now)))])


def _state(ledger: Ledger, now: datetime) -> State:
    return State(now.date(), last_recorded(ledger) or NEVER)


def _fresh(told: list[Found], journal: Journal) -> list[Alert]:
    """Give the alerts behind which enough stands, each once and none that was raised before."""
    new = {one.alert.id: one.alert for one in reversed(told) if one.enough and one.alert.id not in journal.alerts}
    return [one.alert for one in told if new.pop(one.alert.id, None)]
