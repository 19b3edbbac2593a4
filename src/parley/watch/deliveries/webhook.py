"""Webhooks: one signed POST for an alert, by the Standard Webhooks specification (standardwebhooks.com)."""

from __future__ import annotations

import json
from base64 import b64decode
from datetime import datetime
from email.utils import parsedate_to_datetime

from parley.records import Delivery, Undeliverable, Unreachable
from parley.watch.alert import Alert
from parley.watch.deliveries.secret import secret_of

SECONDS = 10.0
"""How long a receiver may take to connect, and to answer."""

LATER = frozenset({408, 409, 425, 429})
"""Answers of the fourth hundred after which another try may go through."""

PREFIX = "whsec_"


def send_webhook(delivery: Delivery, alert: Alert, *, dossier: str, now: datetime) -> None:
    """Post an alert; redirects are not followed.

    The id of the message is that of the alert, so that a receiver tells a second try from a second alert.

    Args:
        delivery: where to; its secret is the key as text, or ``whsec_`` and the key in base64.
        alert: what.
        dossier: the name of the negotiation.
        now: the moment that is signed along.

    Raises:
        Undeliverable: if the receiver refuses for good.
        Unreachable: if another try may go through.
    """
    import httpx  # noqa: PLC0415  (only a run that posts waits for it)

    told = {"type": "parley.alert", "timestamp": alert.raised_at, "dossier": dossier, "data": alert.told()}
    body = json.dumps(told, ensure_ascii=True)
    headers = {
        "content-type": "application/json",
        "user-agent": "parley",
        "webhook-id": alert.id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": _signed(delivery, alert.id, now, body),
    }
    try:
        answer = httpx.post(delivery.to, content=body, headers=headers, timeout=SECONDS, follow_redirects=False)
    except httpx.HTTPError as error:
        remedy = "Check the address, and that the receiver runs."
        raise Unreachable(f"does not answer ({error})", where=delivery.to, remedy=remedy) from error
    if not answer.is_success:
        _refused(delivery, answer.status_code, answer.headers.get("retry-after"), now)


def _signed(delivery: Delivery, name: str, now: datetime, body: str) -> str:
    from standardwebhooks import Webhook  # noqa: PLC0415

    told = secret_of(delivery)
    try:
        key = b64decode(told.removeprefix(PREFIX), validate=True) if told.startswith(PREFIX) else told.encode()
    except ValueError as error:
        remedy = f"Mend what {delivery.secret} holds; then: parley alerts --again"
        raise Undeliverable(
            f"has a key behind {PREFIX} that is no base64", where=delivery.name, remedy=remedy
        ) from error
    return Webhook(key).sign(name, now, body)


def _refused(delivery: Delivery, status: int, after: str | None, now: datetime) -> None:
    what = f"answers {status}"
    if status >= 500 or status in LATER:
        raise Unreachable(what, where=delivery.to, retry_after=_seconds(after, now))
    remedy = "Mend the address or the receiver; then: parley alerts --again"
    raise Undeliverable(what, where=delivery.to, remedy=remedy)


def _seconds(after: str | None, now: datetime) -> float | None:
    """Read how long a receiver asks to wait: a number of seconds, or a moment (RFC 9110, 10.2.3)."""
    if after is None:
        return None
    if after.strip().isdecimal():
        return float(after)
    try:
        return max((parsedate_to_datetime(after) - now).total_seconds(), 0.0)
    except (ValueError, TypeError):
        return None
