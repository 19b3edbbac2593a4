"""Alerts as they are raised and delivered, told on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.cli.run import note

if TYPE_CHECKING:
    from parley.records import ParleyError
    from parley.watch import Alert, Outcome


def say(one: Alert | Outcome | ParleyError) -> None:
    """Tell what was raised, and what came of a try, on standard error."""
    from parley.records import ParleyError
    from parley.watch import Alert

    if isinstance(one, ParleyError):
        note(f"alerts: {one}", "red")
    elif isinstance(one, Alert):
        note(f"alert ({one.rule}): {one.sentence}", "bold")
    elif one.why is None:
        note(f"{one.delivery}: {one.alerts} delivered", "dim")
    else:
        note(f"{one.delivery}: {'given up' if one.last else 'to be tried again'}: {one.why}", "yellow")
