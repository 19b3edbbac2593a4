"""Which records one is held against: few, however many there are.

A record is found under keys, and asks for others under keys: what can contradict it. Of all that say the same under a
key only the latest is found, and of these the latest dozen.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterator
from datetime import timedelta

from parley.analysis.conflicts.pairs.comparing import named, side_of, sure
from parley.analysis.conflicts.pairs.cues import load_cues
from parley.analysis.conflicts.pairs.denials import FACTS
from parley.analysis.conflicts.pairs.meetings import TOOK_PLACE
from parley.analysis.conflicts.pairs.quotations import quoted
from parley.analysis.held.intervals import TOWARDS
from parley.analysis.scoring.words import content_words
from parley.ledger import Told
from parley.ledger.weave.near import WINDOW

AGAINST = {
    "for": ("against", "not", "former"),
    "against": ("for", "not", "former"),
    "not": ("for", "against", "says", "not"),
    "former": ("for", "against"),
    "says": ("not",),
}
"""Moods of statements, each with those that can contradict it."""


def tells(told: Told, thread: str) -> list[tuple[str, str]]:
    """Give the keys under which a record of a thread is found, each with what it says there."""
    body, outlet = told.body, told.outlet or told.article
    if told.kind == "question":
        return []
    if told.kind != "statement":
        parts = (body.get(part) for part in ("status", "when", "place", "amount"))
        says = "|".join((*map(str, parts), outlet))
        return [(key, says) for key in (_thing(told, thread), *_met(told))]
    mood, who = _mood(told), str(body["actor"]["name"])
    found = [(f"thread|{thread}|{mood}", f"{who}|{outlet}")] if mood else []
    found += [(f"{key}|{mood}", who) for key in _issue(told, mood)]
    return found + [(key, outlet) for key in _quoted(told, 0)] + [(key, who) for key in _met(told)]


def asks(told: Told, thread: str) -> list[str]:
    """Give the keys under which records are found that can contradict a record of a thread."""
    if told.kind == "question":
        return []
    if told.kind != "statement":
        return [_thing(told, thread), *(_turned(key) for key in _met(told))]
    mood = _mood(told)
    others = AGAINST.get(mood or "", ())
    found = [f"thread|{thread}|{other}" for other in others]
    found += [f"{key}|{other}" for key in _issue(told, mood) for other in others if other != "former"]
    return [*found, *_quoted(told, 1), *(_turned(key) for key in _met(told))]


def _thing(told: Told, thread: str) -> str:
    """Give the key of what a record tells of: who meets, since two places make two threads; else its thread."""
    who = sorted(filter(None, map(named, told.body.get("participants", ()))))
    return f"meets|{'|'.join(who)}" if who else f"thread|{thread}"


def _mood(told: Told) -> str | None:
    """Say how a statement stands to its issue, or None where it contradicts nothing."""
    body = told.body
    if body["modality"] in {"negated", "former"}:
        return "not" if body["modality"] == "negated" else "former"
    if body["modality"] != "actual":
        return None
    if body["stance"] in FACTS:
        return "says"
    if not sure(told):
        return None
    return "for" if body["stance"] in TOWARDS else "against" if body["stance"] == "opposes" else None


def _issue(told: Told, mood: str | None) -> Iterator[str]:
    """Give keys of who takes a position and of its issue's words, or of these alone where somebody claims or denies."""
    words = sorted(content_words(told.body["issue"]))
    if mood in {"for", "against", "not"}:
        sides = {named(told.body["actor"]), side_of(told), named(told.body["on_behalf_of"])} - {None}
        yield from (f"side|{side}|{word}" for side in sorted(map(str, sides)) for word in words)
    if mood in {"says", "not"}:
        yield from (f"fact|{word}" for word in words)


def _quoted(told: Told, days: int) -> Iterator[str]:
    """Give keys of who is quoted on a day, or some days around it."""
    who = named(told.body["actor"])
    if who and told.published and quoted(told.text):
        yield from (f"quoted|{who}|{told.published + timedelta(days=at)}" for at in range(-days, days + 1))


def _met(told: Told) -> Iterator[str]:
    """Give keys of a meeting that took place, or of one that somebody denies."""
    body = told.body
    if told.kind == "meeting" and body["status"] in TOOK_PLACE:
        yield from (f"met|{who}|yes" for one in body["participants"] if (who := named(one)))
    elif told.kind == "statement" and body["modality"] == "negated" and load_cues().meets.search(body["issue"]):
        yield f"met|{named(body['actor'])}|no"


def _turned(key: str) -> str:
    """Give the key of those who say the contrary of a meeting."""
    told, _, says = key.rpartition("|")
    return f"{told}|{'no' if says == 'yes' else 'yes'}"


class Latest:
    """Records found under keys, in memory: the latest of each who says what."""

    def __init__(self) -> None:
        self._under: dict[str, OrderedDict[str, tuple[Told, str]]] = defaultdict(OrderedDict)

    def near(self, told: Told, thread: str) -> list[tuple[Told, bool]]:
        """Give those that a record is held against, each with whether it is of its thread; and take the record in."""
        found: dict[tuple[int, int], tuple[Told, bool]] = {}
        for key in asks(told, thread):
            for other, its in list(self._under[key].values())[-WINDOW:]:
                found[other.number, other.place] = other, its == thread
        for key, says in tells(told, thread):
            self._under[key][says] = told, thread
            self._under[key].move_to_end(says)
        return list(found.values())
