"""Notes on a desktop or in a chat, through Apprise, which knows the services."""

from __future__ import annotations

from importlib.util import find_spec

from parley.records import Delivery, Undeliverable, Unreachable
from parley.watch.alert import Alert
from parley.watch.deliveries.secret import secret_of
from parley.watch.deliveries.words import told_lines


def send_note(delivery: Delivery, alert: Alert, *, dossier: str) -> None:
    """Send an alert to the service whose address (``slack://...``, ``dbus://``) the secret holds.

    Raises:
        Undeliverable: if Apprise is not installed, or knows no such service.
        Unreachable: if the service did not take it.
    """
    if find_spec("apprise") is None:
        remedy = "Install it: pip install 'parley[notify]'; then: parley alerts --again"
        raise Undeliverable("needs Apprise", where=delivery.name, remedy=remedy)
    import apprise  # noqa: PLC0415  (comes with an extra)

    service = apprise.Apprise()
    if not service.add(secret_of(delivery)):
        remedy = f"Mend what {delivery.secret} holds; then: parley alerts --again"
        raise Undeliverable("is no address of a service that Apprise knows", where=delivery.name, remedy=remedy)
    lines = list(told_lines(alert))
    if not service.notify(title=f"{dossier}: {lines[0]}", body="\n".join(lines[1:])):
        raise Unreachable("did not take the note", where=delivery.name)
