"""One quotation in two wordings: two translations of what a speaker said on one day."""

from __future__ import annotations

import re

from parley.analysis.conflicts.pairs.comparing import about_one_day, two_outlets
from parley.analysis.conflicts.pairs.finding import ConflictKind, Differ, Finding
from parley.analysis.scoring.words import content_words
from parley.ledger import Told

QUOTED = re.compile('["\u201c]([^"\u201c\u201d]{15,})["\u201d]')
SHORTENED = re.compile("n['\u2019]t\\b")
ALIKE = 0.4
"""Share of the content words of the longer that are in both."""
FEW = 3
"""Content words that are shared at least."""


def of_one_quotation(one: Told, other: Told) -> Finding | None:
    """Compare what two outlets quote of one speaker."""
    if not two_outlets(one, other) or not about_one_day(one, other):
        return None
    for left in quoted(one.text):
        for right in quoted(other.text):
            if two_wordings(left, right):
                return Finding(ConflictKind.TRANSLATION, Differ.WORDING, "one quotation in two wordings")
    return None


def quoted(text: str) -> list[str]:
    """Give the quotations of a text that are long enough to be told apart."""
    return QUOTED.findall(text)


def two_wordings(left: str, right: str) -> bool:
    """Say whether two quotations say the same in other words, and neither is the other shortened."""
    one, other = (content_words(SHORTENED.sub(" not", told)) for told in (left, right))
    both = one & other
    if one <= other or other <= one or len(both) < FEW or len(one ^ other) == 2:
        return False
    return len(both) >= ALIKE * max(len(one), len(other))
