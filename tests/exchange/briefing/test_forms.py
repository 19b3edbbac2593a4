"""A brief in each of its forms: the same bytes for the same brief, and nothing in it that steers a reader."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from pypdf import PdfReader

from parley.analysis.briefing import Briefing, Group, Line, Note, Section
from parley.exchange.briefing import briefing_docx, briefing_html, briefing_markdown, briefing_pdf
from parley.records import BadExport
from tests.pango import PANGO

Write = Callable[[Briefing], bytes]
DAY = date(2025, 3, 5)
HOSTILE = "<script>alert(1)</script> [x](javascript:y) *bold* & \x1b[31m \u202e `code`"


def brief(text: str = "Ruritania: opposes “truce”.", url: str | None = "https://news.example/a1") -> Briefing:
    lines = (Line(text, DAY, (1,)), Line("Nobody knows.", None, ()))
    sections = (Section("Changes", (Group("Reversed", lines, 2),), "none"), Section("Agenda", (), "No meeting."))
    notes = (Note(1, text, "Strelsau Gazette", "a1", DAY, url, "s1"),)
    return Briefing("Talks", DAY, datetime(2025, 3, 6, tzinfo=UTC), sections, notes)


@pytest.mark.parametrize(
    "write", [briefing_markdown, briefing_html, briefing_docx, pytest.param(briefing_pdf, marks=PANGO)]
)
def test_the_same_brief_gives_the_same_bytes(write: Write) -> None:
    assert write(brief()) == write(brief())


def test_markdown_has_footnotes() -> None:
    told = briefing_markdown(brief()).decode()
    assert "- 2025-03-05: Ruritania: opposes “truce”.[^1]\n- Nobody knows.\n\n… and 2 more." in told
    assert (
        "[^1]: “Ruritania: opposes “truce”.” Strelsau Gazette, 2025-03-05, record s1, <https://news.example/a1>."
        in told
    )


def test_markdown_shows_marks_as_they_are() -> None:
    told = briefing_markdown(brief(HOSTILE)).decode()
    assert "\\<script\\>alert(1)\\</script\\> \\[x\\](javascript:y) \\*bold\\* \\&" in told
    assert not {"\x1b", "\u202e"} & set(told)


def test_html_leads_from_a_sentence_to_its_evidence_and_back() -> None:
    page = html.fromstring(briefing_html(brief()))
    assert page.xpath("//sup/a/@href") == ["#n1"]
    assert page.xpath("//li[@id='n1']/a/@href") == ["https://news.example/a1", "#r1"]


@settings(deadline=None)
@given(st.text())
def test_html_holds_no_element_that_a_text_brings(text: str) -> None:
    page = html.fromstring(briefing_html(brief(f"{HOSTILE}{text}", url=f"javascript:{text}")))
    assert page.xpath("//script | //*[@onclick] | //img") == []
    assert all(target.startswith("#") for target in page.xpath("//@href"))


def test_a_document_has_every_sentence() -> None:
    told = [paragraph.text for paragraph in Document(BytesIO(briefing_docx(brief()))).paragraphs]
    assert "2025-03-05: Ruritania: opposes “truce”. [1]" in told
    assert told[-1].startswith("[1] “Ruritania")


@settings(deadline=None)
@given(st.text(alphabet=st.characters(), max_size=40))
def test_any_text_can_be_written(text: str) -> None:
    assert Document(BytesIO(briefing_docx(brief(text)))).paragraphs
    assert briefing_markdown(brief(text)).decode()


@PANGO
def test_a_pdf_has_the_sentences_with_their_notes_and_leads_to_them() -> None:
    page = PdfReader(BytesIO(briefing_pdf(brief()))).pages[0]
    told = " ".join(page.extract_text().split())
    assert all(words in told for words in ("Talks", "Ruritania: opposes “truce”.1", "Strelsau Gazette", "No meeting."))
    assert len(list(page.annotations or ())) == 3


@PANGO
def test_a_pdf_fetches_nothing_and_shows_marks_as_they_are() -> None:
    told = PdfReader(BytesIO(briefing_pdf(brief(HOSTILE, url="file:///etc/passwd")))).pages[0].extract_text()
    assert "<script>alert(1)</script>" in told


def test_a_pdf_without_its_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(BadExport, match=r"pip install 'parley\[pdf\]'"):
        briefing_pdf(brief())
