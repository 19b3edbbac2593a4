"""How alerts, rules and deliveries stand, as rows."""

from __future__ import annotations

from typing import Any

from parley.records import Delivery, DeliveryKind, Dossier, Rule
from parley.watch.alert import Alert
from parley.watch.journal import Journal

ALERTS = ("id", "raised_at", "rule", "trigger", "sentence", "actor", "about", "was", "now", "day", "confidence",
          "origins", "delivered", "waiting", "given_up", "why")  # fmt: skip
RULES = ("rule", "on", "actors", "issues", "confidence", "origins", "to", "raised")
DELIVERIES = ("delivery", "kind", "to", "every", "delivered", "waiting", "given_up", "why")
"""The columns of each."""


def alert_row(alert: Alert, journal: Journal) -> dict[str, Any]:
    """Tell an alert, and to which deliveries it went, is still to go, and will not."""
    delivered = [name for name in alert.to if journal.taken(name, alert.id)]
    given_up = [name for name in alert.to if journal.dead(name, alert.id)]
    return alert.told() | {
        "delivered": delivered,
        "waiting": [name for name in alert.to if name not in {*delivered, *given_up}],
        "given_up": given_up,
        "why": next((why for name in alert.to if (why := _why(name, alert, journal))), None),
    }


def rule_row(rule: Rule, dossier: Dossier, journal: Journal) -> dict[str, Any]:
    """Tell a rule and how many alerts it raised."""
    return {
        "rule": rule.name,
        "on": [one.value for one in rule.on],
        "actors": list(rule.actors),
        "issues": list(rule.issues),
        "confidence": rule.confidence,
        "origins": rule.origins,
        "to": list(rule.to) or [one.name for one in dossier.deliveries],
        "raised": sum(one.rule == rule.name for one in journal.alerts.values()),
    }


def delivery_row(delivery: Delivery, journal: Journal) -> dict[str, Any]:
    """Tell a delivery and what became of its alerts; secrets are no part of it."""
    alerts = [one for one in journal.alerts.values() if delivery.name in one.to]
    taken = [one for one in alerts if journal.taken(delivery.name, one.id)]
    dead = [one for one in alerts if journal.dead(delivery.name, one.id)]
    return {
        "delivery": delivery.name,
        "kind": delivery.kind.value,
        "to": delivery.to or (delivery.secret if delivery.kind is DeliveryKind.NOTIFY else ""),
        "every": f"{delivery.every}" if delivery.every else None,
        "delivered": len(taken),
        "waiting": len(alerts) - len(taken) - len(dead),
        "given_up": len(dead),
        "why": next((why for one in reversed(alerts) if (why := _why(delivery.name, one, journal))), None),
    }


def _why(delivery: str, alert: Alert, journal: Journal) -> str | None:
    """Say why the last try failed, where no later one went through."""
    tries = journal.tries.get((delivery, alert.id))
    return tries[-1].why if tries else None
