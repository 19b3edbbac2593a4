"""A record shows itself in a notebook, and nothing in it is run."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.reading import GrammarReader
from parley.records import Evidence, Origin, Reason
from tests.articles import article
from tests.readings import reading


def test_a_record_shows_its_sentence_with_the_cue_marked() -> None:
    told = reading().statements[0]
    shown = told._repr_html_()
    assert f'title="demand.v.demands">{told.why[0].cue}</mark>' in shown
    assert "<th style='text-align:left'>stance</th><td style='text-align:left'>demands</td>" in shown


@pytest.mark.parametrize("kind", [0, 1, 2, 3])
def test_every_kind_shows_itself_under_its_id(kind: int) -> None:
    record = reading().records[kind]
    assert record.id in record._repr_html_()


def test_a_reading_marks_the_evidence_of_every_record(reader: GrammarReader) -> None:
    told = reader.read(article("Ruritania demanded a ceasefire. Graustark rejected it."))
    shown = told._repr_html_()
    assert all(f"{record.id}" in shown and record.evidence.text in shown for record in told.records)
    assert len(told.records) >= 2


def test_what_an_article_says_is_never_markup() -> None:
    hostile = article('<script>alert("x")</script> & <b>')
    told = reading()
    evil = replace(told.statements[0], evidence=Evidence.at(hostile, 0, 30), issue="<img src=x>",
                   why=(Reason('"><script>', "alert"),))  # fmt: skip
    page = replace(told, article=replace(hostile, title="<i>t", title_from=Origin.META), statements=(evil,),
                   meetings=(), commitments=(), open_questions=())  # fmt: skip
    shown = page._repr_html_() + evil._repr_html_()
    assert not any(mark in shown for mark in ("<script", "<img", "<b>", "<i>"))
    assert "&lt;script&gt;" in shown
