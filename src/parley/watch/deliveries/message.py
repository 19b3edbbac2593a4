"""Mail: one message for some alerts, at once or as a digest."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import blake2b
from urllib.parse import unquote, urlsplit

from parley.records import Delivery, Undeliverable, Unreachable
from parley.watch.alert import Alert
from parley.watch.deliveries.secret import secret_of
from parley.watch.deliveries.words import told_lines

SECONDS = 20.0
"""How long a server may take for each answer."""


def send_mail(delivery: Delivery, alerts: Sequence[Alert], *, dossier: str, now: datetime) -> None:
    """Send alerts as one message, over TLS wherever the server has it; a password goes over TLS alone.

    The same alerts make a message of the same Message-ID, by which mail programs show a second try once.

    Raises:
        Undeliverable: if the server refuses the addresses or the password for good.
        Unreachable: if another try may go through.
    """
    message = message_of(delivery, alerts, dossier=dossier, now=now)
    try:
        with _server(delivery) as server:
            server.send_message(message)
    except (smtplib.SMTPAuthenticationError, smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused) as error:
        raise Undeliverable(f"refuses ({error})", where=delivery.server, remedy=AGAIN) from error
    except smtplib.SMTPResponseException as error:
        if error.smtp_code >= 500:
            raise Undeliverable(f"refuses ({error})", where=delivery.server, remedy=AGAIN) from error
        raise Unreachable(f"answers {error.smtp_code}", where=delivery.server) from error
    except (smtplib.SMTPException, OSError) as error:
        raise Unreachable(f"does not answer ({error})", where=delivery.server, remedy=REMEDY) from error


AGAIN = "Mend the addresses or the password; then: parley alerts --again"
REMEDY = "Check the address, and that the server runs."


def message_of(delivery: Delivery, alerts: Sequence[Alert], *, dossier: str, now: datetime) -> EmailMessage:
    """Write the message."""
    message = EmailMessage()
    first = " ".join(alerts[0].sentence.split())
    message["Subject"] = first if len(alerts) == 1 else f"{dossier}: {len(alerts)} alerts"
    message["From"], message["To"] = delivery.sender, delivery.to
    message["Date"] = format_datetime(now)
    named = blake2b(" ".join([delivery.name, *(one.id for one in alerts)]).encode(), digest_size=12).hexdigest()
    message["Message-ID"] = f"<{named}@{delivery.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    blocks = ["\n".join(told_lines(one)) for one in alerts]
    message.set_content("\n\n".join([*blocks, f"-- \nParley, {dossier}"]) + "\n")
    return message


def _server(delivery: Delivery) -> smtplib.SMTP:
    """Connect, and sign in where the address names a user."""
    address = urlsplit(delivery.server)
    host = address.hostname or ""
    if address.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            host, address.port or 465, timeout=SECONDS, context=ssl.create_default_context()
        )
    else:
        server = smtplib.SMTP(host, address.port or 587, timeout=SECONDS)
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls(context=ssl.create_default_context())
        elif address.username:
            server.close()
            raise Undeliverable("takes a password without TLS", where=delivery.server, remedy="Use smtps://.")
    if address.username:
        server.login(unquote(address.username), secret_of(delivery))
    return server
