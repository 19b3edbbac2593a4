"""Which records of other threads a thread is held against: few, however many there are."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from parley.analysis.conflicts.pairs.comparing import named, side_of
from parley.analysis.conflicts.pairs.cues import load_cues
from parley.analysis.conflicts.pairs.denials import FACTS
from parley.analysis.conflicts.pairs.quotations import quoted
from parley.analysis.conflicts.pairs.statements import SPLIT_WITHIN
from parley.analysis.identity import Thread
from parley.analysis.scoring.words import content_words
from parley.ledger import Told

HELD = frozenset({"actual", "negated"})
WINDOW = 12
"""Records that one is held against under a key: the latest of each who says what."""


def keys(told: Told) -> frozenset[str]:
    """Give keys of a record: two of different threads that can be in conflict share at least one.

    They are the side and a word of the issue, who is quoted, the words of what is claimed or denied, and who met.
    """
    body = told.body
    if told.kind == "meeting":
        return frozenset(f"met|{who}" for one in body["participants"] if (who := named(one)))
    if told.kind != "statement":
        return frozenset()
    words, actor = content_words(body["issue"]), named(body["actor"])
    sides = {actor, side_of(told), named(body["on_behalf_of"])} - {None} if body["modality"] in HELD else set()
    found = {f"side|{side}|{word}" for word in words for side in sides}
    if actor and quoted(told.text):
        found.add(f"quoted|{actor}")
    if body["stance"] in FACTS or body["modality"] == "negated":
        found |= {f"fact|{word}" for word in words}
    if actor and body["modality"] == "negated" and load_cues().meets.search(body["issue"]):
        found.add(f"met|{actor}")
    return frozenset(found)


def value(told: Told) -> tuple[str, ...]:
    """Give what a record says, so that two that say the same are one to whoever compares them with a third."""
    body = told.body
    if told.kind == "statement":
        return (str(body["actor"]["name"]), str(body["stance"]), str(body["modality"]))
    parts = ("status", "when", "place") if told.kind == "meeting" else ("status", "amount")
    return tuple(str(body[part]) for part in parts)


def in_order(told: Iterable[Told]) -> list[Told]:
    """Sort records by the day of their articles, those without a day first."""
    return sorted(told, key=lambda one: (one.published or date.min, one.number, one.place))


class Latest:
    """The latest records under a key: of each who says what, and no more than fit the window."""

    def __init__(self, window: int = WINDOW) -> None:
        self._window = window
        self._known: OrderedDict[tuple[str, ...], Told] = OrderedDict()

    def before(self, told: Told) -> Sequence[Told]:
        """Give those that came before a record, and take it in."""
        found = list(self._known.values())
        what = (*value(told), told.outlet or told.article)
        self._known[what] = told
        self._known.move_to_end(what)
        if len(self._known) > self._window:
            self._known.popitem(last=False)
        return found


def seen_by(threads: Iterable[Thread]) -> dict[str, list[Told]]:
    """Give for each thread, by its id, the records of other threads near it."""
    by_key: dict[str, list[tuple[Told, str]]] = defaultdict(list)
    for thread in threads:
        for told in thread.members:
            for key in keys(told):
                by_key[key].append((told, thread.id))
    found: dict[str, dict[tuple[int, int], Told]] = defaultdict(dict)
    for pairs in by_key.values():
        home = {(told.number, told.place): thread for told, thread in pairs}
        latest = Latest()
        for told in in_order(told for told, _ in pairs):
            for other in latest.before(told):
                left, right = home[other.number, other.place], home[told.number, told.place]
                if left != right and not _long_ago(other, told):
                    found[left][told.number, told.place] = told
                    found[right][other.number, other.place] = other
    return {thread: list(near.values()) for thread, near in found.items()}


def _long_ago(one: Told, other: Told) -> bool:
    return bool(one.published and other.published and abs((other.published - one.published).days) > SPLIT_WITHIN)
