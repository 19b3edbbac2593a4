"""Files that were damaged on their way, and what must hold of whatever is read from them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from hypothesis import strategies as st

from parley.cleaning import clean
from parley.intake import Input
from parley.intake.files import file_or_folder
from parley.intake.formats import Item
from parley.intake.given import Address
from parley.records import ParleyError, Retry, SetAside
from tests.intake.damage import struck
from tests.intake.formats.made import FACTIVA, NEXIS, PAGE, SAID, UNCODED, docx, parquet, pdf, rtf, warc

LARGEST = 200_000
BODY = "word/document.xml"
"""The part of a DOCX that holds its text."""

LETTER = (
    b"From: Post <a@post.example>\nDate: Tue, 19 Aug 2025 10:00:00 +0200\nSubject: =?utf-8?q?Talks?=\n"
    b'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n'
    b"Content-Transfer-Encoding: quoted-printable\n\nTalks.\n--b\nContent-Type: text/html\n\n" + PAGE + b"\n--b--\n"
)
TABLE = f"title,date,source,text\nTalks,2025-08-19,Post,{SAID!r}\nMore,,,Talks went on.\n".encode()
ROWS = json.dumps([{"id": "a", "text": SAID, "published": "2025-08-19"}, {"text": "Talks."}]).encode()
ADDRESSES = (
    b"# Ruritania\nhttps://post.example/2025/08/19/talks\nhttps://post.example/b?utm_source=a\n\nhttp://x.example\n"
)
UNCODED_PAGE = f"""<html><body><div class="article enArticle">{"".join(f"<div>{line}</div>" for line in UNCODED * 2)}
</div></body></html>""".encode()
WHOLE = {
    "a.html": PAGE,
    "a.eml": LETTER,
    "a.mbox": b"From a@post.example Tue Aug 19 10:00:00 2025\n" + LETTER + b"\n",
    "a.csv": TABLE,
    "a.json": ROWS,
    "a.pdf": pdf([SAID, "Kaldovia refuses."], ["The talks went on."]),
    "a.docx": docx(*NEXIS, cell="Talks."),
    "a.rtf": rtf(*FACTIVA),
    "uncoded.rtf": rtf(*UNCODED, *UNCODED),
    "uncoded.html": (
        "<html><body>" + "".join(f"<div>{line}</div>" for line in UNCODED * 2) + "</body></html>"
    ).encode(),
    "addresses.txt": ADDRESSES,
    "a.parquet": parquet({"title": ["Talks", None], "date": ["2025-08-19", None], "text": [SAID, "Talks went on."]}),
    "a.warc": warc(("https://post.example/a", 200, "text/html", PAGE)),
}
"""A sound file of each form; of a name only the ending matters."""

STRANGERS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x80", b"<", b"&", b"&#0;", b"<!--", b"<![CDATA[", b"\r\n\r\n",
    b"\n\n", b'"', b"{\\rtf1", b"{" * 500, b"}" * 50, b"\\bin99999 ", b"\\u-99999 ", b"\\'zz", b"endobj",
    b"stream\n", b"/Length 99999999 ", b"/Kids[2 0 R]", b"1 0 R", b"<<" * 200, b"[" * 500, b"%PDF-",
    b"WARC/1.0\r\n", b"Content-Length: 99999999\r\n", b"Content-Length: -1\r\n", b"Content-Encoding: gzip\r\n",
    b"Transfer-Encoding: chunked\r\n", b"Content-Type: text/html; charset=nope\n",
    b"Content-Transfer-Encoding: base64\n", b"=?utf-8?b?////?=", b"boundary=", b"Date: 99 Foo\n", b"From ",
    b"2025-13-45", b"<div>" * 300, b"<w:p><w:r><w:t>", b"]]>", b"<!DOCTYPE a [<!ENTITY a 'b'>]>", "\u202e".encode(),
    "ü".encode("latin-1"),
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn, names: tuple[str, ...] = tuple(WHOLE)) -> tuple[str, bytes]:
    """Draw a file by its name and damage its bytes up to five times; of a DOCX as often those of its text."""
    name = draw(st.sampled_from(names))
    raw = WHOLE[name]
    if name == "a.docx" and draw(st.booleans()):
        return name, _with_body(raw, _hurt(draw, zipfile.ZipFile(io.BytesIO(raw)).read(BODY)))
    return name, _hurt(draw, raw)


def _hurt(draw: st.DrawFn, raw: bytes) -> bytes:
    for _ in range(draw(st.integers(1, 5))):
        raw = struck(draw, raw, STRANGERS)
    return raw


def _with_body(raw: bytes, body: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            new.writestr(part.filename, body if part.filename == BODY else old.read(part))
    return out.getvalue()


def broken(name: str, raw: bytes, folder: Path) -> list[str]:
    """Say what does not hold of what is read: no other error than ours, and nothing but whole articles."""
    path = folder / name
    path.write_bytes(raw)
    return [wrong for item in _items(path) for wrong in _wrong(item)]


def _items(path: Path) -> Iterator[Item]:
    try:
        yield from file_or_folder(str(path), largest=LARGEST)
    except ParleyError as error:
        yield error


def _wrong(item: Item) -> Iterator[str]:
    if isinstance(item, Input):
        try:
            text = clean(item).text
        except ParleyError as error:
            yield from _wrong(error)
        else:
            if text.encode("utf-8", "ignore").decode() != text:
                yield f"cannot be written: {text!r}"
    elif isinstance(item, Address):
        if not item.url.strip():
            yield f"no address: {item!r}"
    elif not isinstance(item, SetAside | Retry) or not (item.what and item.remedy and item.where):
        yield f"{item!r} says nothing, or blames more than the file"
