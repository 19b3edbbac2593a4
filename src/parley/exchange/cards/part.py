"""One line of a card: what a view tells of somebody or something, with the sentence it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.analysis.held import HeldPosition
from parley.exchange.views import Row
from parley.exchange.views.table import iso, sourced_row

COLUMNS = ("part", "day", "actor", "about", "what", "published", "recorded_at", "outlet", "article", "record",
           "evidence")  # fmt: skip
UNTOLD: Row = dict.fromkeys(COLUMNS)


def line(part: str, actor: str | None, about: str | None, what: str, **more: object) -> Row:
    """Make a line; ``more`` are other columns."""
    return UNTOLD | {"part": part, "actor": actor, "about": about, "what": what} | more


def witnessed(told: Row) -> Row:
    """Give the columns of a sentence, as the rows of views have witnesses."""
    keys = ("published", "recorded_at", "outlet", "article", "record")
    return {key: told[key] for key in keys} | {"evidence": told["text"]}


def held_lines(part: str, positions: Iterable[HeldPosition]) -> Iterator[Row]:
    """Give positions as lines: those that ended by the day and the way they did."""
    for one in positions:
        held = one.interval
        words = held.stance.value if held.modality.value == "actual" else f"{held.modality.value}: {held.stance.value}"
        ending = held.ending if held.ended and held.ending else None
        day = held.valid_to if held.ended else held.valid_from
        more = sourced_row(ending or held.witnesses[-1]) | {
            "stance": held.stance.value, "modality": held.modality.value, "ended": held.ended and held.ended.value,
            "condition": held.condition, "side": one.side,
        }  # fmt: skip
        yield line(part, one.actor, one.issue, words, day=iso(day), **more)
