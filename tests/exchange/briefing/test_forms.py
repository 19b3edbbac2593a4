"""A brief in each of its forms: the same bytes for the same brief, and nothing in it that steers a reader."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from parley.analysis.briefing import Briefing, Group, Line, Note, Section
from parley.exchange.briefing import briefing_docx, briefing_html, briefing_markdown

Write = Callable[[Briefing], bytes]
DAY = date(2025, 3, 5)
HOSTILE = "<script>alert(1)</script> [x](javascript:y) *bold* & \x1b[31m \u202e `code`"


def brief(text: str = "Ruritania: opposes “truce”.", url: str | None = "https://news.example/a1") -> Briefing:
    lines = (Line(text, DAY, (1,)), Line("Nobody knows.", None, ()))
    sections = (Section("Changes", (Group("Reversed", lines, 2),), "none"), Section("Agenda", (), "No meeting."))
    notes = (Note(1, text, "Strelsau Gazette", "a1", DAY, url, "s1"),)
    return Briefing("Talks", DAY, datetime(2025, 3, 6, tzinfo=UTC), sections, notes)


@pytest.mark.parametrize("write", [briefing_markdown, briefing_html, briefing_docx])
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


@given(st.text())
def test_html_holds_no_element_that_a_text_brings(text: str) -> None:
    page = html.fromstring(briefing_html(brief(f"{HOSTILE}{text}", url=f"javascript:{text}")))
    assert page.xpath("//script | //*[@onclick] | //img") == []
    assert all(target.startswith("#") for target in page.xpath("//@href"))


def test_a_document_has_every_sentence() -> None:
    told = [paragraph.text for paragraph in Document(BytesIO(briefing_docx(brief()))).paragraphs]
    assert "2025-03-05: Ruritania: opposes “truce”. [1]" in told
    assert told[-1].startswith("[1] “Ruritania")


@given(st.text(alphabet=st.characters(), max_size=40))
def test_any_text_can_be_written(text: str) -> None:
    assert Document(BytesIO(briefing_docx(brief(text)))).paragraphs
    assert briefing_markdown(brief(text)).decode()
