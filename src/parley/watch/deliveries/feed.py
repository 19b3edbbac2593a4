"""An Atom feed (RFC 4287) of alerts, as a file beside the dossier: a reader of feeds, or the workspace, takes it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from parley.records import BadAlerts
from parley.watch.alert import Alert
from parley.watch.deliveries.words import told_lines

ATOM = "http://www.w3.org/2005/Atom"
MOST = 200
"""Alerts that a feed holds, the latest."""

EMPTY = "1970-01-01T00:00:00+00:00"
"""When a feed without alerts was updated: nobody knows."""


def write_feed(path: Path, alerts: Sequence[Alert], *, dossier: str, mark: str) -> None:
    """Write a feed in the place of the earlier one, whole or not at all.

    Raises:
        BadAlerts: if the folder cannot be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(feed_of(alerts, dossier=dossier, mark=mark))
        beside.replace(path)
    except OSError as error:
        remedy = "Allow it, or name another file in the [[delivery]]."
        raise BadAlerts(f"cannot be written ({error.strerror})", where=str(path), remedy=remedy) from error


def feed_of(alerts: Sequence[Alert], *, dossier: str, mark: str) -> bytes:
    """Write alerts, the latest first.

    Args:
        alerts: in the order in which they were raised.
        dossier: the name of the negotiation.
        mark: what tells its ledger from all others; the ids of the feed and its entries begin with it.
    """
    latest = list(reversed(alerts))[:MOST]
    feed = Element("feed", xmlns=ATOM)
    SubElement(feed, "title").text = printable(f"{dossier}: alerts")
    SubElement(feed, "id").text = f"urn:parley:{mark}:alerts"
    SubElement(feed, "updated").text = latest[0].raised_at if latest else EMPTY
    SubElement(SubElement(feed, "author"), "name").text = "Parley"
    SubElement(feed, "generator").text = "Parley"
    for one in latest:
        _put_entry(feed, one, mark)
    indent(feed)
    told: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return told + b"\n"


def _put_entry(feed: Element, alert: Alert, mark: str) -> None:
    put = SubElement(feed, "entry")
    SubElement(put, "title").text = printable(" ".join(alert.sentence.split()))
    SubElement(put, "id").text = f"urn:parley:{mark}:alert:{alert.id}"
    SubElement(put, "updated").text = alert.raised_at
    SubElement(put, "category", term=alert.trigger.value)
    SubElement(put, "category", term=printable(alert.rule), scheme="urn:parley:rule")
    SubElement(put, "content", type="text").text = printable("\n".join(told_lines(alert)))


def printable(text: str) -> str:
    """Leave out the characters that XML 1.0 cannot hold."""
    return "".join(
        one
        for one in text
        if one in "\t\n\r" or (one >= " " and not "\ud800" <= one <= "\udfff" and one not in "\ufffe\uffff")
    )
