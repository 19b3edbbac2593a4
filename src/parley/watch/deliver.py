"""Delivering alerts: each to each of its deliveries, until it is taken or no try is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path

from parley.ledger import Clock
from parley.records import Delivery, DeliveryKind, Dossier, SetAside, Unreachable
from parley.watch.alert import Alert
from parley.watch.deliveries import send_mail, send_note, send_webhook, write_feed
from parley.watch.journal import Journal, Try, keep, read_journal, tried

PAUSE = timedelta(minutes=1)
"""How long to wait after the first try that failed; twice as long after each more."""

LONGEST = timedelta(hours=6)
TRIES = 12
"""Tries before an alert is given up: about a day and a half."""

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a try: to which delivery, with how many alerts, why it failed (None: it was taken), and whether it
    was the last."""

    delivery: str
    alerts: int
    why: str | None = None
    last: bool = False


def deliver(folder: Path, dossier: Dossier, *, clock: Clock, mark: str) -> Iterator[Outcome]:
    """Try to deliver what is due.

    Args:
        folder: that of the dossier, where tries are noted.
        dossier: its deliveries.
        clock: says when it is.
        mark: what tells the ledger from all others.

    Yields:
        What came of each try, once it is noted.

    Raises:
        BadAlerts: if the journal cannot be read or written, or the file of a feed.
    """
    journal = read_journal(folder)
    for delivery in dossier.deliveries:
        own = _Own(delivery, journal)
        feed = delivery.kind is DeliveryKind.FEED
        if feed and (own.fresh or not (folder / delivery.to).exists()):
            write_feed(folder / delivery.to, own.alerts, dossier=dossier.name or "Parley", mark=mark)
        for group in [own.fresh] if feed and own.fresh else own.due(clock()):
            now = clock()
            told = Try(now) if feed else _tried(dossier, own, group, now)
            keep(folder, [tried(delivery.name, [one.id for one in group], told)])
            yield Outcome(delivery.name, len(group), told.why, told.last)


@dataclass(frozen=True)
class _Own:
    """The alerts of one delivery, as the journal was when they were asked for first."""

    delivery: Delivery
    journal: Journal

    @cached_property
    def alerts(self) -> list[Alert]:
        return [one for one in self.journal.alerts.values() if self.delivery.name in one.to]

    @cached_property
    def fresh(self) -> list[Alert]:
        """Those that were not taken and not given up."""
        name = self.delivery.name
        return [
            one for one in self.alerts if not self.journal.taken(name, one.id) and not self.journal.dead(name, one.id)
        ]

    def next_digest(self, now: datetime) -> datetime:
        """Say before which moment no digest goes out: an interval after the last that was taken."""
        sent = [moment for moment in self.journal.sent(self.delivery.name) if moment <= now]
        return max(sent) + self.delivery.every if sent and self.delivery.every else NEVER

    def due(self, now: datetime) -> list[list[Alert]]:
        """Give what is due, those together that go out as one."""
        fresh = self.fresh
        if self.delivery.every is None:
            return [[one] for one in fresh if self._after(one, now) <= now]
        digest = self.next_digest(now)
        return [fresh] if fresh and max(self._after(one, now, digest) for one in fresh) <= now else []

    def failed(self, alert: Alert) -> list[Try]:
        """Give the tries that failed."""
        return [one for one in self.journal.tries.get((self.delivery.name, alert.id), ()) if one.why is not None]

    def _after(self, alert: Alert, now: datetime, digest: datetime = NEVER) -> datetime:
        """Say when an alert is to be tried: at the ``digest``, if there is one, and a failed one after a pause.

        What was noted of a moment that has not come yet was noted by a clock that was wrong, and holds nothing up.
        """
        failed = self.failed(alert)
        if failed and failed[-1].at <= now:
            asked = timedelta(seconds=failed[-1].after or 0)
            return failed[-1].at + min(max(PAUSE * (1 << (len(failed) - 1)), asked), LONGEST)
        raised = min(datetime.fromisoformat(alert.raised_at), now)
        return max(raised, digest)


def _tried(dossier: Dossier, own: _Own, alerts: Sequence[Alert], now: datetime) -> Try:
    """Send some alerts and say what came of it."""
    before = max(len(own.failed(one)) for one in alerts)
    try:
        _send(dossier, own.delivery, alerts, now)
    except Unreachable as error:
        return Try(now, str(error), last=before + 1 >= TRIES, after=error.retry_after)
    except SetAside as error:
        return Try(now, str(error), last=True)
    return Try(now)


def _send(dossier: Dossier, delivery: Delivery, alerts: Sequence[Alert], now: datetime) -> None:
    name = dossier.name or "Parley"
    if delivery.kind is DeliveryKind.MAIL:
        send_mail(delivery, alerts, dossier=name, now=now)
    elif delivery.kind is DeliveryKind.WEBHOOK:
        for alert in alerts:
            send_webhook(delivery, alert, dossier=name, now=now)
    else:
        for alert in alerts:
            send_note(delivery, alert, dossier=name)
