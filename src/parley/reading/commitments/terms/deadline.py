"""Until when: the time expression that limits a commitment, in the words of the text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from parley.language import Timex
from parley.reading.layers import Layers
from parley.reading.lexicon import load_words

if TYPE_CHECKING:
    from parley.language import Token


def deadline_of(deed: Token, measure: Token, layers: Layers) -> Timex | None:
    """Find when a deed is due: first what begins with "by", "within", "until" or "before" in its clause.

    Else the day or length that hangs on the deed or its measure, where it does not lie behind: "from April".
    """
    limits, times = load_words().limits, layers.times_in(deed.left_edge.i, deed.right_edge.i + 1)
    first = (time for time in times if layers.sents.doc[time.phrase[0]].lower_ in limits)
    own = (
        time for time in times if _hangs_on(time, deed, measure) and _lies_ahead(time, layers.sents.article.published)
    )
    return next(first, None) or next(own, None)


def _hangs_on(time: Timex, deed: Token, measure: Token) -> bool:
    """Say whether the deed or its measure governs an expression, by a preposition or at once."""
    above = deed.doc[slice(*time.phrase)].root
    if above.dep_ in {"pobj", "npadvmod", "nummod"} and time.phrase[0] <= above.head.i < time.phrase[1]:
        above = above.head
    head = above.head
    if head.pos_ in {"ADP", "SCONJ"}:
        head = head.head
    return head in (deed, measure) and above != head


def _lies_ahead(time: Timex, published: str | None) -> bool:
    """Say whether an expression tells a time to come: not where no day is known, for "on Friday" may be over."""
    if time.kind == "duration":
        return time.end - time.start > 1 and time.phrase[0] < time.start
    if published is None or time.kind not in {"date", "time"}:
        return False
    latest = time.interval.latest
    fixed = latest is not None or time.interval.earliest is not None
    return fixed and (latest is None or latest > date.fromisoformat(published[:10]))
