"""Watching a ledger for somebody: rules on its changes, alerts, and their delivery.

``look`` raises alerts on what changed since the last look, by the rules of the dossier (``triggers``, ``weight``,
``found``); ``journal`` keeps them beside the dossier; ``deliver`` sends them until they are taken; ``attend`` does
both, once or again and again; ``rehearse`` tells what rules would have raised. Following outlets is part of ``flow``.
"""

from parley.watch.alert import Alert
from parley.watch.attend import attend, keep_attending
from parley.watch.deliver import Outcome, deliver
from parley.watch.deliveries import feed_of
from parley.watch.journal import Journal, again, keep, read_journal
from parley.watch.look import catch_up, look
from parley.watch.rehearse import Rehearsed, rehearse
from parley.watch.standing import ALERTS, DELIVERIES, RULES, alert_row, delivery_row, rule_row

__all__ = [
    "ALERTS",
    "DELIVERIES",
    "RULES",
    "Alert",
    "Journal",
    "Outcome",
    "Rehearsed",
    "again",
    "alert_row",
    "attend",
    "catch_up",
    "deliver",
    "delivery_row",
    "feed_of",
    "keep",
    "keep_attending",
    "look",
    "read_journal",
    "rehearse",
    "rule_row",
]
