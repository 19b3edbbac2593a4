"""Letters by mail (RFC 5322): newsletters and press releases, alone, in a mailbox (RFC 4155) or a maildir."""

from __future__ import annotations

import logging
import mailbox
import re
from collections.abc import Iterator
from contextlib import closing
from email import message_from_bytes, policy
from email.message import MIMEPart
from pathlib import Path

from parley.intake.formats.format import Format, Item
from parley.intake.given import Input, InputKind
from parley.intake.sniff import refuse_large
from parley.records import ParleyError, UnreadableInput, stable_id

FEW = 40
"""Words below which the plain part of a letter is only a note that its page should be looked at."""

MAILBOX_SIGN = re.compile(rb"From \S+ ")
LETTER_SIGN = re.compile(rb"[!-9;-~]{1,70}:[ \t\r\n]")
QUOTED = b"\n>From "
"""What a mailbox writes for a line that begins with "From "."""

log = logging.getLogger("parley")


def _read_letter(path: Path, where: str, largest: int) -> Iterator[Item]:
    refuse_large(path.stat().st_size, where=where, largest=largest)
    yield letter(path.read_bytes(), where)


def _read_mailbox(path: Path, where: str, largest: int) -> Iterator[Item]:
    with closing(mailbox.mbox(path, create=False)) as box:
        number = 0
        for number, key in enumerate(box.iterkeys(), start=1):
            place = f"{where}:{number}"
            try:
                raw = box.get_bytes(key)
                refuse_large(len(raw), where=place, largest=largest)
                yield letter(raw.replace(QUOTED, QUOTED.replace(b">", b"")), place)
            except ParleyError as error:
                yield error
    if not number:
        raise UnreadableInput("holds no letters", where=where, remedy="It begins with a line `From sender date`.")


def letter(raw: bytes, where: str) -> Input:
    """Make an input of a letter: its subject, date and sender, and the part that holds its text.

    Raises:
        UnreadableInput: if it has no header or no text.
    """
    parsed = message_from_bytes(raw, policy=policy.default)
    if not parsed.keys():
        raise UnreadableInput("is no letter", where=where, remedy="A letter begins with lines such as `Subject: ...`.")
    part = _part(parsed)
    body = _bytes(part)
    if part is None or not body.strip():
        raise UnreadableInput("is a letter without text", where=where, remedy="Save what is attached, and give that.")
    attached = sum(1 for _ in parsed.iter_attachments())
    if attached:
        log.warning("%s: %d attachments are not read; save them and give them by themselves", where, attached)
    named = _header(parsed, "message-id")
    kind = InputKind.HTML if part.get_content_subtype() == "html" else InputKind.TEXT
    return Input(
        where,
        body,
        kind,
        url=_address(parsed),
        charset=part.get_content_charset(),
        id=stable_id("article", [named]) if named else None,
        outlet=_sender(parsed),
        title=_header(parsed, "subject"),
        published=_day(parsed),
    )


def _part(parsed: MIMEPart) -> MIMEPart | None:
    """Choose the plain part, unless it says next to nothing and there is a page beside it."""
    plain, page = parsed.get_body(("plain",)), parsed.get_body(("html",))
    return plain if plain is not None and (page is None or len(_bytes(plain).split()) >= FEW) else page


def _bytes(part: MIMEPart | None) -> bytes:
    """Give the bytes of a part as its sender's machine encoded them; what they say is for the cleaning to find."""
    found = part.get_payload(decode=True) if part is not None else None
    return found if isinstance(found, bytes) else b""


def _value(parsed: MIMEPart, name: str) -> object:
    """Give a header as the library understands it; one that is broken beyond its patience counts as none."""
    try:
        return parsed.get(name)
    except (ValueError, IndexError, AttributeError, TypeError) as error:
        log.warning("the header %s of a letter cannot be read (%s)", name, error)
        return None


def _header(parsed: MIMEPart, name: str) -> str | None:
    """Give a header in one line."""
    value = _value(parsed, name)
    said = " ".join(str(value).encode("utf-8", "replace").decode().split()) if value is not None else ""
    return said or None


def _day(parsed: MIMEPart) -> str | None:
    """Give the moment that a letter was sent, as ISO 8601."""
    moment = getattr(_value(parsed, "date"), "datetime", None)
    return moment.isoformat() if moment is not None else None


def _sender(parsed: MIMEPart) -> str | None:
    """Name who sends: as he names himself, else by the host of his address."""
    first = next(iter(getattr(_value(parsed, "from"), "addresses", ())), None)
    return (first.display_name or first.domain or None) if first is not None else None


def _address(parsed: MIMEPart) -> str | None:
    """Give the address at which a letter is kept (RFC 5064)."""
    said = (_header(parsed, "archived-at") or "").strip("<> ")
    return said if said.startswith(("http://", "https://")) else None


LETTER = Format(
    "letter",
    frozenset({".eml"}),
    _read_letter,
    takes="title from Subject, date from Date, outlet from From, address from Archived-At, id from Message-ID",
)
MAILBOX = Format("mailbox", frozenset({".mbox", ".mbx"}), _read_mailbox, takes="as of a letter, for each letter")


def mail_of(path: Path) -> Format | None:
    """Tell by its first line whether a file is a letter or a mailbox, whatever it is called; None if neither.

    Raises:
        OSError: if it cannot be opened.
    """
    with path.open("rb") as file:
        first = file.readline(1000)
    if MAILBOX_SIGN.match(first):
        return MAILBOX
    return LETTER if LETTER_SIGN.match(first) else None
