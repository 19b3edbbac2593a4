from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.language import parse
from parley.language.actors import Registry, mentions
from tests.articles import article

if TYPE_CHECKING:
    from parley.language import Language

PIECES = st.sampled_from(
    [
        "Merz",
        "the Kremlin",
        "U.S.",
        "'s",
        "\u2019s",
        "(KLF)",
        "-",
        "Зеленський",
        "\u202e",
        "\u0301",
        "İ",
        "ß",
        "🇺🇦",
        "",
        "al-",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=8), min_size=1, max_size=12).map(" ".join).filter(str.strip)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_no_text_breaks_it_and_every_mention_lies_in_the_text(nlp: Language, registry: Registry, text: str) -> None:
    sents = next(parse([article(text)], nlp))
    found = mentions(sents, registry)
    assert all(0 <= m.start < m.end <= len(sents.doc) for m in found.all)
    assert all(m.start <= m.head < m.end for m in found.all)
