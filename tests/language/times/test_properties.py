"""What holds for any text: no crash, verbatim spans, no date from nowhere, and a gate that loses nothing."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.language import Tense, parse, timexes
from parley.language.times.find import find
from parley.language.times.lexicon import load_lexicon
from parley.language.times.slots import Setting
from parley.records import Article, Block, BlockKind

if TYPE_CHECKING:
    from parley.language import Language

KNOWN = sorted({*load_lexicon().words, *(word.capitalize() for word in load_lexicon().capital)})
NUMBERS = st.sampled_from(
    ["0", "3", "14th", "31", "2022", "1,200", "99999999999999", "3/4", "2025-02-30", "12:61", "'80s"]
)
WORDS = st.one_of(
    st.sampled_from(KNOWN), NUMBERS, st.sampled_from(["talks", "the", "of", "-", ",", "\u2019s", "met", "will"])
)
RAGGED = st.lists(WORDS, max_size=14).map(" ".join)
HOSTILE = st.one_of(RAGGED, st.text(max_size=60), RAGGED.map(lambda text: text.replace(" ", "")))
ANCHORS = st.one_of(st.none(), st.dates())
ABSOLUTE = re.compile(r"\d{4}|\d0'?s|centur|(?:seven|eigh|nine)teen|twenty|thousand|hundred", re.IGNORECASE)


def article(text: str) -> Article:
    return Article(id="a", input="a", text=text, blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),))


@settings(max_examples=600, deadline=None)
@given(HOSTILE, ANCHORS, st.sampled_from(Tense))
def test_no_text_breaks_the_core(text: str, anchor: date | None, tense: Tense) -> None:
    for one in find(text, Setting(anchor, lambda _: tense)):
        assert 0 <= one.phrase[0] <= one.start < one.end <= one.phrase[1] <= len(text)
        if one.meaning.first and one.meaning.last:
            assert one.meaning.first <= one.meaning.last


@settings(max_examples=600, deadline=None)
@given(HOSTILE, st.sampled_from(Tense))
def test_without_an_anchor_only_absolute_words_give_a_date(text: str, tense: Tense) -> None:
    for one in find(text, Setting(None, lambda _: tense)):
        dated = one.meaning.first is not None or one.meaning.last is not None
        assert not dated or ABSOLUTE.search(text)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE, ANCHORS)
def test_a_timex_is_verbatim_and_the_gate_loses_none(nlp: Language, text: str, anchor: date | None) -> None:
    (sents,) = parse([article(text)], nlp)
    found = timexes(sents, anchor)
    assert found == timexes(sents, anchor, gate=False)
    for timex in found:
        last = sents.doc[timex.end - 1]
        assert timex.text == text[sents.doc[timex.start].idx : last.idx + len(last)]
        assert timex.phrase[0] <= timex.start < timex.end <= timex.phrase[1]
