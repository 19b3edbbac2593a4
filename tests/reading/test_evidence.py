"""No record without the article's own words, whatever the text is made of."""

from __future__ import annotations

import json
from dataclasses import asdict

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.reading import GrammarReader
from tests.articles import article

SENTENCES = [
    "Germany rejected the plan on Monday.",
    "\u201cWe will not sign,\u201d France\u2019s envoy said.",
    "According to officials, Iran could agree to talks if sanctions are lifted.",
    "The EU called for a ceasefire, a demand that Russia refuses.",
    "Президент Зеленський said that Kyiv will send aid.",
    "It remains unclear whether they will meet in Geneva.",
]
NOISE = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\n"), max_size=12)
MIXED = st.lists(st.one_of(st.sampled_from(SENTENCES), NOISE), min_size=1, max_size=8)


def damaged(pieces: list[str], cut: int, joint: str) -> str:
    """Join sentences and noise, and cut the text somewhere: truncation, missing spaces, unclosed quotes."""
    text = joint.join(pieces)
    return text[: max(1, len(text) - cut)] or "x"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=MIXED, cut=st.integers(0, 40), joint=st.sampled_from([" ", "", "\n\n", "\u00a0", "\u200b", '" "']))
def test_evidence_is_always_the_text_itself(reader: GrammarReader, pieces: list[str], cut: int, joint: str) -> None:
    given_article = article(damaged(pieces, cut, joint))
    for record in reader.read(given_article).records:
        evidence = record.evidence
        assert given_article.text[evidence.start : evidence.end] == evidence.text != ""


def test_the_same_article_gives_the_same_reading(reader: GrammarReader) -> None:
    text = "\n\n".join(SENTENCES)
    first, second = (json.dumps(asdict(reader.read(article(text)))) for _ in range(2))
    assert first == second


def test_no_date_is_made_up_where_the_article_has_none(reader: GrammarReader) -> None:
    found = reader.read(article("Germany and France will meet in Geneva on Monday.")).meetings
    assert [meeting.when for meeting in found] == [None] * len(found)
