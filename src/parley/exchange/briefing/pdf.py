"""A brief as a PDF: the page of HTML, laid out for paper."""

from __future__ import annotations

import hashlib
from typing import NoReturn

from parley.analysis.briefing import Briefing
from parley.exchange.briefing.html import briefing_html
from parley.records import BadExport

PAPER = (
    "@page{size:A4;margin:2.2cm 2cm;@bottom-center{content:counter(page) ' / ' counter(pages);font:8pt sans-serif}}"
    "body{max-width:none;margin:0;font-size:10.5pt}h2,h3{break-after:avoid}li{break-inside:avoid}"
)


def briefing_pdf(told: Briefing) -> bytes:
    """Write a brief as PDF; the same brief gives the same bytes.

    Raises:
        BadExport: if WeasyPrint, or the library Pango that it draws with, is not installed.
    """
    try:
        from weasyprint import CSS, HTML  # noqa: PLC0415  (an extra)
    except ImportError as error:
        remedy = "Install it with: pip install 'parley[pdf]'."
        raise BadExport("needs WeasyPrint", where="pdf", remedy=remedy) from error
    except OSError as error:
        remedy = "Install it with the packages of your system (Debian: libpango-1.0-0 libpangoft2-1.0-0)."
        raise BadExport("needs the library Pango", where="pdf", remedy=remedy) from error
    page = briefing_html(told)
    mark = hashlib.sha256(page).hexdigest()[:32].encode()
    document = HTML(string=page.decode("utf-8"), url_fetcher=_nothing)
    return bytes(document.write_pdf(stylesheets=[CSS(string=PAPER)], pdf_identifier=mark))


def _nothing(url: str, *_args: object, **_options: object) -> NoReturn:
    """Fetch nothing: a brief holds all that it needs."""
    raise ValueError(f"{url} is not fetched")
