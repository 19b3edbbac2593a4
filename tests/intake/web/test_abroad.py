"""Pages from a real server in other charsets than declared, and with dates as five languages print them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from parley.cleaning import clean
from parley.intake import Input
from parley.intake.pages import Pages
from parley.intake.web import Limits
from parley.records import Article, Unreachable
from tests.intake.site import QUICK, Server, site

TALKS = {
    "de": "Die Gespräche über den Übergang dauern an, erklärte die Präsidentin am späten Abend in der Hauptstadt.",
    "fr": "Les négociations se sont arrêtées, a déclaré la présidente à la fin d'une longue journée à l'étranger.",
    "es": "Las conversaciones continúan, señaló la presidenta al término de una larga jornada en la capital española.",
    "it": "I colloqui continuano perché nessuno è già tornato a casa, così la presidente alla fine della giornata.",
    "ru": "Переговоры продолжаются, заявила президент поздно вечером в столице после долгого дня встреч.",
}
DATES = {
    "de": "Mittwoch, 5. März 2025, 18.40 Uhr",
    "fr": "Publié le mercredi 5 mars 2025 à 18h40",
    "es": "Miércoles, 5 de marzo de 2025",
    "it": "mercoledì 5 marzo 2025",
    "ru": "5 марта 2025",
}
WRITTEN = [
    ("de", "latin-1", "utf-8", ""),
    ("de", "utf-8", "iso-8859-1", ""),
    ("fr", "cp1252", None, ""),
    ("es", "utf-8", "windows-1252", "iso-8859-1"),
    ("it", "latin-1", "no-such-charset", ""),
    ("ru", "cp1251", "utf-8", "windows-1251"),
    ("ru", "cp1251", None, "windows-1251"),
    ("ru", "koi8-r", "koi8-r", "utf-8"),
    ("ru", "utf-16", None, ""),
]
"""Language, how a page is written, what its server declares, and what it declares itself."""


class Abroad(Server):
    """Serves ``/written/NUMBER``, a page as ``WRITTEN`` says, and a body that comes byte by byte for ever."""

    def written(self) -> None:
        language, real, declared, own = WRITTEN[int(self.path.rpartition("/")[2])]
        meta = f'<meta charset="{own}">' if own else ""
        body = f"<p>{TALKS[language]}</p>" * 2
        page = f"<!doctype html><html lang={language}><head>{meta}<title>{TALKS[language][:30]}</title></head><body>"
        page += f'<article><span class="date">{DATES[language]}</span>{body}</article></body></html>'
        kind = "text/html" + (f"; charset={declared}" if declared else "")
        self.answer(page.encode(real), Content_Type=kind)

    def for_ever(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Connection", "close")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b" ")
                self.wfile.flush()
                time.sleep(0.02)
        except OSError:
            self.close_connection = True


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with site(Abroad) as address:
        yield address


def article(url: str) -> Article:
    with Pages(replace(QUICK, limits=Limits(silence=60, seconds=60))) as pages:
        found = pages.page(url)
    assert isinstance(found, Input)
    return clean(found)


@pytest.mark.parametrize("number", range(len(WRITTEN)), ids=["-".join(map(str, one)) for one in WRITTEN])
def test_a_page_is_read_in_the_charset_that_it_is_written_in(address: str, number: int) -> None:
    found = article(f"{address}/written/{number}")
    assert TALKS[WRITTEN[number][0]] in found.text


@pytest.mark.parametrize("language", DATES)
def test_a_date_is_read_as_its_language_prints_it(address: str, language: str) -> None:
    number = next(at for at, one in enumerate(WRITTEN) if one[0] == language)
    found = article(f"{address}/written/{number}")
    assert (found.published, found.language) == ("2025-03-05", language)


def test_a_body_that_never_ends_byte_by_byte_is_left_when_its_time_is_over(address: str) -> None:
    begun = time.monotonic()
    with Pages(QUICK) as pages, pytest.raises(Unreachable, match=r"took longer than 0\.5 seconds"):
        pages.page(f"{address}/for_ever")
    assert time.monotonic() - begun < 20  # a loaded machine is slow; without the bound it would never end
