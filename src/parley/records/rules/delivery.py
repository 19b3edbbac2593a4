"""``[[delivery]]``: where alerts go."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from parley.records.rules.rule import Fails


class DeliveryKind(StrEnum):
    """How alerts are delivered."""

    FEED = "feed"
    MAIL = "mail"
    WEBHOOK = "webhook"
    NOTIFY = "notify"


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where alerts go, and how.

    Args:
        name: what rules call it.
        kind: how.
        to: the file of a feed (beside the dossier), the address of a reader, or of a webhook; a notifier has none, its
            address holds a secret.
        every: after how long the next digest is sent; None sends each alert as it is raised.
        server: ``smtp://user@host:port`` or ``smtps://...`` of a mail.
        sender: the address that a mail comes from.
        secret: the name of the environment variable that holds the password of the server, the key that a webhook is
            signed with, or the address of a notifier. No secret stands in a dossier.
    """

    name: str
    kind: DeliveryKind
    to: str = ""
    every: timedelta | None = None
    server: str = ""
    sender: str = ""
    secret: str | None = None


DELIVERY_KEYS: Mapping[str, type] = dict.fromkeys(("name", "kind", "to", "every", "server", "sender", "secret"), str)
"""The keys of a ``[[delivery]]``, and what each holds."""

ADDRESS = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+")
SHAPES: Mapping[DeliveryKind, Mapping[str, tuple[re.Pattern[str], str]]] = {
    DeliveryKind.FEED: {"to": (re.compile(r"[\w-][\w.-]*"), "the name of a file, such as alerts.atom")},
    DeliveryKind.MAIL: {
        "to": (ADDRESS, "an address such as desk@desk.example"),
        "sender": (ADDRESS, "an address such as parley@desk.example"),
        "server": (re.compile(r"smtps?://([^\s@/]+@)?[^\s@/:]+(:\d+)?/?"), "smtp://user@host:587 or smtps://user@host"),
    },
    DeliveryKind.WEBHOOK: {
        "to": (re.compile(r"https?://[^\s/]\S*", re.IGNORECASE), "an address that begins with http:// or https://"),
        "secret": (re.compile(r"\w+"), "the name of the environment variable that holds the key"),
    },
    DeliveryKind.NOTIFY: {
        "secret": (re.compile(r"\w+"), "the name of the environment variable that holds the address"),
    },
}
"""What each kind of delivery needs, and how it is written."""


def delivery_of(
    told: Mapping[str, Any], number: int, checked: Fails, span_of: Callable[[str], timedelta | None]
) -> Delivery:
    """Make a delivery of an entry whose keys and kinds of values are right.

    Raises:
        BadDossier: naming the file and line of a value that is wrong or missing.
    """
    entry = ("delivery", number)
    if told.get("kind") not in set(DeliveryKind):
        checked.fail(f"'kind' must be {', '.join(DeliveryKind)}", "kind", entry)
    kind = DeliveryKind(told["kind"])
    for key, (shape, how) in SHAPES[kind].items():
        if not shape.fullmatch(told.get(key, "")):
            checked.fail(f"{key!r} of a {kind} must be {how}", key, entry)
    every = span_of(told["every"]) if "every" in told else None
    if "every" in told and not every:
        checked.fail('\'every\' must be an interval such as "30 min", "6 h", "1 d"', "every", entry)
    server, sender = told.get("server", ""), told.get("sender", "")
    return Delivery(told["name"], kind, told.get("to", ""), every, server, sender, told.get("secret"))
