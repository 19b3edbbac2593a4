"""Raising and delivering, once or for as long as somebody follows a dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event

from filelock import FileLock, Timeout

from parley.flow import opened, read_dossier
from parley.ledger import Clock, mark_of
from parley.records import BadAlerts, ParleyError
from parley.watch.alert import Alert
from parley.watch.deliver import Outcome, deliver
from parley.watch.look import look

LOCK = ".alerts.lock"
PAUSE = timedelta(minutes=1)
"""How long after a round the next begins."""


def attend(folder: Path, *, clock: Clock) -> Iterator[Alert | Outcome]:
    """Raise alerts on what changed since the last time, and deliver what is due.

    One process at a time does it; another finds nothing to do. A dossier without rules is not opened.

    Raises:
        BadAlerts: if the journal of alerts cannot be read or written.
        BadDossier, BadLedger: if the dossier is wrong, or its ledger cannot be opened.
    """
    if not read_dossier(folder).rules:
        return
    try:
        with FileLock(folder / LOCK, timeout=0):
            with opened(folder, clock=clock) as (dossier, ledger):
                mark = mark_of(ledger)
                yield from look(folder, dossier, ledger, now=clock())
            yield from deliver(folder, dossier, clock=clock, mark=mark)
    except Timeout:
        return
    except OSError as error:
        if error.filename != str(folder / LOCK):
            raise
        remedy = "Allow it, and make room: what was told to whom is noted there."
        raise BadAlerts(f"cannot be written ({error.strerror})", where=str(folder), remedy=remedy) from error


def keep_attending(
    folder: Path, *, clock: Clock, stop: Event, say: Callable[[Alert | Outcome | ParleyError], None]
) -> None:
    """Attend again and again until somebody says to stop; what goes wrong is said, and the next round begins."""
    while not stop.is_set():
        try:
            for one in attend(folder, clock=clock):
                say(one)
        except ParleyError as error:
            say(error)
        stop.wait(PAUSE.total_seconds())
