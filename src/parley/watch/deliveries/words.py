"""An alert in words, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from parley.watch.alert import Alert


def told_lines(alert: Alert) -> Iterator[str]:
    """Tell an alert: what changed, by which rule, and the sentences before and after."""
    yield " ".join(alert.sentence.split())
    yield f"Rule: {alert.rule} ({alert.trigger}){behind(alert)}"
    if alert.day:
        yield f"Day: {alert.day}"
    yield from _sentences("Before", alert.before)
    yield from _sentences("Now", alert.grounds)


def behind(alert: Alert) -> str:
    """Say what stands behind an alert whose rule asks for it."""
    if alert.origins is None or alert.confidence is None:
        return ""
    return f"; independent origins: {alert.origins}, confidence {alert.confidence:.2f}"


def _sentences(head: str, grounds: Iterable[dict[str, Any]]) -> Iterator[str]:
    for one in grounds:
        where = ", ".join(part for part in (one["outlet"] or one["article"], one["published"]) if part)
        yield f"{head}: “{' '.join(one['text'].split())}” ({where})"
