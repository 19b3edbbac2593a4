"""Bytes -> characters, whatever the encoding; then one way to write each character."""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from parley.records import UnreadableInput

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""<meta[^>]{0,200}charset=["']?([A-Za-z0-9_-]{2,30})""", re.IGNORECASE)
SAMPLE = 65536
"""Bytes that are looked at to guess an encoding."""

WESTERN = 0.1
"""Share of letters beyond ASCII up to which a text may be English, French or German."""

INVISIBLE = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF])
BLANKS = {ord(c): " " for c in "\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\u3000\t\x0b\x0c"}
CONTROLS = dict.fromkeys([*range(9), *range(14, 32), *range(0x7F, 0xA0)])


def decode(raw: bytes, *, where: str, charset: str | None) -> str:
    """Turn bytes into text: by their mark, the declared encoding, UTF-8, else the likeliest one.

    Raises:
        UnreadableInput: if there is nothing, or no text in the bytes.
    """
    if not raw.strip():
        raise UnreadableInput("is empty", where=where, remedy="Give a file with a news text.")
    for encoding in _candidates(raw, charset):
        try:
            text = raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if not _is_binary(text):
            return text
    return _guess(raw, where)


def _candidates(raw: bytes, charset: str | None) -> list[str]:
    """List the encodings that the bytes or the server name, the surest first."""
    marked = next((encoding for mark, encoding in BOMS if raw.startswith(mark)), None)
    if marked is not None:
        return [marked]
    declared = DECLARED.search(raw[:4096])
    found = ["utf-8", charset, declared.group(1).decode("ascii") if declared else None, _wide(raw)]
    return [encoding for encoding in found if encoding]


def _wide(raw: bytes) -> str | None:
    """Recognise UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = raw[:2000]
    if sample.count(0) < len(sample) // 4:
        return None
    return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"


def _guess(raw: bytes, where: str) -> str:
    """Take text that is cut off within a character, else the likeliest encoding of a sample."""
    head = raw[:-4].rstrip(b"\x80\x81\x82\x83") if len(raw) > 8 else raw
    cut = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        text = cut.decode(raw, final=False)
    except UnicodeDecodeError:
        text = ""
    if text and not _is_binary(text):
        return text
    encoding = None if b"\0" in head[:SAMPLE] else _likeliest(raw[:SAMPLE])
    if encoding is not None:
        text = raw.decode(encoding, "replace")
    if encoding is None or _is_binary(text):
        raise UnreadableInput(
            "holds binary data, not a news text", where=where, remedy="Convert it to HTML, text or PDF first."
        )
    return text


def _likeliest(sample: bytes) -> str | None:
    """Take text with few letters beyond ASCII for Western European, what most such pages are in; else guess."""
    beyond = sum(byte > 127 for byte in sample)
    if beyond <= len(sample) * WESTERN:
        return "cp1252"
    best = from_bytes(sample).best()
    return best.encoding if best is not None else None


def _is_binary(text: str) -> bool:
    """Say whether control characters are too many for a text."""
    sample = text[:SAMPLE]
    controls = sum(unicodedata.category(c) in {"Cc", "Cn", "Co"} and c not in "\n\r\t\f" for c in sample)
    return "\0" in sample or controls > max(2, len(sample) // 50)


def plain(text: str) -> str:
    """Write each character one way: NFC, LF, plain blanks; soft hyphens, zero-width and control characters go."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = text.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", text.translate(INVISIBLE).translate(BLANKS).translate(CONTROLS))
