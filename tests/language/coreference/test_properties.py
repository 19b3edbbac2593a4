"""What holds for any text: antecedents come first, spans are in the text, and cut texts break nothing."""

from __future__ import annotations

import pytest
from benchmarks.coreference import passages
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.language.coreference.conftest import Resolve, Resolved

TEXTS = [passage.text for part in ("dev", "test") for passage in passages(part)]
AHEAD = frozenset({"his", "her", "their", "its", "he", "she", "it", "they"})
"""Words that may point forward within their sentence; plurals may be followed by their names."""


@pytest.mark.parametrize("text", TEXTS[::4], ids=range(len(TEXTS[::4])))
def test_antecedents_precede_what_points_to_them(resolve: Resolve, text: str) -> None:
    found = resolve(text)
    for token, (start, end) in found.coref.what.items():
        assert 0 <= start < end <= len(found.sents.doc)
        assert end <= token or found.sents.doc[token].lower_ in AHEAD
    for token, mentions in found.coref.who.items():
        quoted_or_ahead = found.sents.doc[token].lower_ in AHEAD | {"i", "we", "our", "my", "me", "us"}
        assert all(m.start <= token for m in mentions) or quoted_or_ahead or len(mentions) > 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.sampled_from(TEXTS), start=st.integers(0, 200), length=st.integers(1, 400))
def test_a_cut_text_is_resolved_without_harm(resolve: Resolve, text: str, start: int, length: int) -> None:
    cut = text[start : start + length].strip()
    if cut:
        assert_sound(resolve(cut))


@pytest.mark.parametrize(
    "text", ["it", "They", '"I', "The two.", "Both", "This.", "a move that", "his", "\u201cWe\u201d", "-"]
)
def test_a_bare_word_is_resolved_without_harm(resolve: Resolve, text: str) -> None:
    assert_sound(resolve(text))


def assert_sound(found: Resolved) -> None:
    told = found.coref.who.keys() | found.coref.what.keys()
    assert told == found.coref.confidence.keys()
    assert all(0.0 <= sure <= 1.0 for sure in found.coref.confidence.values())
    assert not found.coref.who.keys() & found.coref.what.keys()
    assert all(found.coref.who.values())
