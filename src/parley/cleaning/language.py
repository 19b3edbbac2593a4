"""Which language a text is in."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+")
ENGLISH = frozenset(
    {"the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "on", "has", "have", "not", "by"}
)
SHARE = 0.12
"""Of the words of English prose at least this share are among its commonest; of other languages far fewer."""

SAMPLE = 5000


def language_of(text: str) -> str | None:
    """Give the ISO 639-1 code of a text's language; None where there are no words.

    English is told by its commonest words; only what is not English loads the identifier, which takes a second.
    """
    words = WORD.findall(text[:SAMPLE].lower())
    if not words:
        return None
    if sum(word in ENGLISH for word in words) >= SHARE * len(words):
        return "en"
    import py3langid  # noqa: PLC0415

    return str(py3langid.classify(text[:SAMPLE])[0])
