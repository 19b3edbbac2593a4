"""Bytes -> characters, whatever the encoding; then one way to write each character."""

from __future__ import annotations

import codecs
import html
import logging
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
PAGES = 0x08
"""First bytes of the characters of alphabets in UTF-16 are smaller: Latin, Greek, Cyrillic, Hebrew, Arabic."""

SAMPLE = 65536
"""Bytes that are looked at to guess an encoding."""

IN_USE = (
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "koi8_r",
    "koi8_u", "iso8859_2", "iso8859_5", "iso8859_7", "cp866", "gb18030", "big5", "shift_jis", "euc_jp", "cp949",
)  # fmt: skip
"""Encodings in which pages are written (https://encoding.spec.whatwg.org): rarer ones differ from these in capitals."""

LOST = "\ufffd"
SURELY = 10
"""Letters beyond ASCII that are right for each wrong one, from which a text is UTF-8 whatever is declared."""

AGAIN = re.compile(r"&(?:amp;)+(?=#?\w{1,31};)")
ENTITY = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
WESTERN = 0.1
"""Share of letters beyond ASCII up to which a text may be English, French or German."""

INVISIBLE = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF])
BLANKS = {ord(c): " " for c in "\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\u3000\t\x0b\x0c"}
log = logging.getLogger("parley")
CONTROLS = dict.fromkeys([*range(9), *range(14, 32), *range(0x7F, 0xA0)])


def decode(raw: bytes, *, where: str, charset: str | None) -> str:
    """Turn bytes into text: by their mark, the declared encoding, UTF-8, else the likeliest one.

    Raises:
        UnreadableInput: if there is nothing, or no text in the bytes.
    """
    if not raw.strip():
        raise UnreadableInput("is empty", where=where, remedy="Give a file with a news text.")
    marked = any(raw.startswith(mark) for mark, _ in BOMS)
    damaged = None if marked else _damaged(raw, where, SURELY)
    if damaged is not None:
        return damaged
    for encoding in _candidates(raw, charset):
        try:
            text = raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if not _is_binary(text):
            return text
    return _guess(raw, where)


def _damaged(raw: bytes, where: str, least: int) -> str | None:
    """Read UTF-8 in which some bytes are wrong: they are replaced, and a warning counts them.

    None where the bytes are UTF-8 without fault, or are not: fewer than ``least`` letters are right for each that is
    wrong. In other encodings hardly any two bytes happen to make a letter of UTF-8.
    """
    text = raw.decode("utf-8", "replace")
    wrong = text.count(LOST) - raw.count(LOST.encode())
    right = sum(character > "\x7f" for character in text) - text.count(LOST)
    if not wrong or right < max(1, least * wrong) or _is_binary(text) or _cut_off(raw) is not None:
        return None
    log.warning("%s: %d bytes are no UTF-8 and stand as %s", where, wrong, LOST)
    return text


def _cut_off(raw: bytes) -> str | None:
    """Read UTF-8 that ends within a character."""
    try:
        return codecs.getincrementaldecoder("utf-8")("strict").decode(raw, final=False)
    except UnicodeDecodeError:
        return None


def _candidates(raw: bytes, charset: str | None) -> list[str]:
    """List the encodings that the bytes or the server name, the surest first."""
    marked = next((encoding for mark, encoding in BOMS if raw.startswith(mark)), None)
    if marked is not None:
        return [marked]
    declared = DECLARED.search(raw[:4096])
    found = ["utf-8", charset, declared.group(1).decode("ascii") if declared else None, _wide(raw)]
    return [encoding for encoding in found if encoding]


def _wide(raw: bytes) -> str | None:
    """Recognise UTF-16 without a mark: in alphabets every other byte is a small number."""
    sample = raw[:2000]
    odd, even = (sum(byte < PAGES for byte in sample[at::2]) / max(1, len(sample) // 2) for at in (1, 0))
    if max(odd, even) < 0.9 or (min(odd, even) > 0.9 and 0 not in sample):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guess(raw: bytes, where: str) -> str:
    """Take text that is cut off within a character or damaged, else the likeliest encoding of a sample."""
    cut = _cut_off(raw)
    if cut and not _is_binary(cut):
        return cut
    damaged = _damaged(raw, where, least=1)
    if damaged is not None:
        return damaged
    encoding = None if b"\0" in raw[:SAMPLE] else _likeliest(raw[:SAMPLE])
    text = ""
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
    best = from_bytes(sample, cp_isolation=list(IN_USE)).best()
    return best.encoding if best is not None else None


def _is_binary(text: str) -> bool:
    """Say whether control characters are too many for a text."""
    sample = text[:SAMPLE]
    controls = sum(unicodedata.category(c) in {"Cc", "Cn", "Co"} and c not in "\n\r\t\f" for c in sample)
    return "\0" in sample or controls > max(2, len(sample) // 50)


def unescaped(text: str) -> str:
    """Write the characters for which entities of HTML stand in a text that is no HTML, also where they stand twice."""
    for _ in range(3):
        text = ENTITY.sub(lambda entity: html.unescape(entity.group()), AGAIN.sub("&", text))
    return text


def plain(text: str) -> str:
    """Write each character one way: NFC, LF, plain blanks; soft hyphens, zero-width and control characters go."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = text.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", text.translate(INVISIBLE).translate(BLANKS).translate(CONTROLS))
