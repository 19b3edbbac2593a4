"""Small files of each format, made for the tests with words of our own."""

from __future__ import annotations

import gzip
import io
from collections.abc import Mapping, Sequence

import pyarrow as pa
import pyarrow.parquet as pq
from docx import Document
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject, StreamObject

SAID = "Ruritania demands a seat at the talks in Basel, the foreign minister said on Monday."
PAGE = f"<html><head><title>Talks</title></head><body><article><p>{SAID}</p></article></body></html>".encode()


def pdf(*pages: Sequence[str]) -> bytes:
    """Write a document of a few lines by hand (ISO 32000, 7.5)."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    parts = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>"]
    parts.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    for number, lines in enumerate(pages):
        written = " T* ".join(f"({line}) Tj" for line in lines)
        stream = f"BT /F1 10 Tf 14 TL 50 750 Td {written} ET"
        parts.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>"
                     f"/Contents {5 + 2 * number} 0 R>>")  # fmt: skip
        parts.append(f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{part}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(parts) + 1
    end = f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return out + f"xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode()


def scanned() -> bytes:
    """Write a document whose only page is a picture."""
    made, out = PdfWriter(), io.BytesIO()
    page = made.add_blank_page(600, 800)
    picture = StreamObject()
    facts = {"/Type": "/XObject", "/Subtype": "/Image", "/ColorSpace": "/DeviceGray"}
    picture.update({NameObject(name): NameObject(value) for name, value in facts.items()})
    picture.update({NameObject(name): NumberObject(value) for name, value in
                    {"/Width": 1, "/Height": 1, "/BitsPerComponent": 8}.items()})  # fmt: skip
    picture.set_data(b"\x00")
    shown = DictionaryObject({NameObject("/Scan"): made._add_object(picture)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): shown})
    made.write(out)
    return out.getvalue()


def docx(*paragraphs: str, cell: str | None = None) -> bytes:
    """Write a document of some paragraphs, the last in a table where ``cell`` is given."""
    made, out = Document(), io.BytesIO()
    for one in paragraphs:
        made.add_paragraph(one)
    if cell is not None:
        made.add_table(1, 1).cell(0, 0).text = cell
    made.save(out)
    return out.getvalue()


def warc(*answers: tuple[str, int, str, bytes], packed: bool = False) -> bytes:
    """Write an archive of answers (ISO 28500): address, status, kind, body; each packed by itself if at all."""
    records = (_record(*answer) for answer in answers)
    return b"".join(gzip.compress(record) if packed else record for record in records)


def _record(url: str, status: int, kind: str, body: bytes) -> bytes:
    answer = f"HTTP/1.1 {status} Said\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    told = {"WARC-Type": "response", "WARC-Target-URI": url, "WARC-Date": "2025-09-01T00:00:00Z",
            "WARC-Record-ID": "<urn:uuid:12345678-1234-1234-1234-123456789abc>",
            "Content-Type": "application/http; msgtype=response", "Content-Length": len(answer)}  # fmt: skip
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"WARC/1.0\r\n{head}\r\n".encode() + answer + b"\r\n\r\n"


def parquet(columns: Mapping[str, Sequence[str | None]]) -> bytes:
    """Write a table of columns."""
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def rtf(*lines: str) -> bytes:
    """Write a document of lines; a tab stands for a tab."""
    body = "".join(line.replace("\t", r"\tab ") + r"\par" + "\n" for line in lines)
    return (r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}" + body + "}").encode("cp1252")


NEXIS = (
    "Ruritania asks for a seat", "The Strelsau Post", "August 19, 2025 Tuesday 10:40 AM GMT",
    "Copyright 2025 The Strelsau Post All Rights Reserved", "Section: NEWS", "Length: 120 words",
    "Body", SAID, "Kaldovia refuses.", "Load-Date: August 20, 2025", "End of Document",
)  # fmt: skip
FACTIVA = (
    "HD\tRuritania asks for a seat", "WC\t120 words", "PD\t19 August 2025", "SN\tThe Strelsau Post", "SC\tSTRP",
    "LA\tEnglish", "CY\tCopyright 2025", "LP", SAID, "TD", "Kaldovia refuses.",
    "AN\tDocument STRP000020250819el8j0001p",
)  # fmt: skip
UNCODED = (
    "Ruritania asks for a seat", "By Ada Brandt", "120 words", "19 August 2025", "10:40", "The Strelsau Post", "STRP",
    "English", "(c) 2025 The Strelsau Post", SAID, "Kaldovia refuses.", "Document STRP000020250819el8j0001p",
)  # fmt: skip
