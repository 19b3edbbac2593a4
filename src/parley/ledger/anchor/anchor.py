"""What a review holds on to: the words of the evidence with those around them, and what the record said.

The words are kept as a quotation between its neighbours (W3C Web Annotation Data Model, TextQuoteSelector).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

AROUND = 40
"""Characters that are kept before and after the evidence."""

ACTORS = ("actor", "on_behalf_of", "debtor", "creditor", "participants")
CHOSEN = ("stance", "modality", "status", "format")
WORDED = ("issue", "measure", "about", "condition", "place", "when")

Place = tuple[int, int]
"""A record: the entry of its reading, and its place in that."""


def anchor_of(kind: str, body: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Say what a review of a record holds on to.

    Args:
        kind: the record's kind.
        body: what was read, without corrections.
        text: the article's.
    """
    start, end = body["evidence"]["start"], body["evidence"]["end"]
    before, after = _around(text, start, end)
    return {"kind": kind, "exact": text[start:end], "prefix": before, "suffix": after, "start": start, "key": key(body)}


def key(body: Mapping[str, Any]) -> dict[str, Any]:
    """Give what makes a record say what it says; actors by their names."""
    told = {name: _names(body[name]) for name in ACTORS if name in body}
    return told | {name: body[name] for name in (*CHOSEN, *WORDED) if name in body}


def anchored(
    anchor: Mapping[str, Any],
    text: str,
    records: Mapping[Place, tuple[str, Mapping[str, Any]]],
    *,
    strict: bool,
    corrected: Collection[str] = (),
) -> Place | None:
    """Find the record that a review was of in another reading, or None where that would be a guess.

    Its evidence has the same words, in the only place that has the same words before or after them (both, where there
    are several places). It is of the same kind, and says the same, as far as it was not corrected.

    Args:
        anchor: what the review holds on to.
        text: the article's, as it is now.
        records: kind and body of all that was read in it.
        strict: whether the wording of issue, measure and the like must be the same too, not only actors and choices.
        corrected: fields that the review gave another value.
    """
    start = _start(anchor, text)
    here = [
        (place, key(body)) for place, (kind, body) in records.items()
        if kind == anchor["kind"] and body["evidence"]["start"] == start and body["evidence"]["text"] == anchor["exact"]
    ]  # fmt: skip
    for names in ((*ACTORS, *CHOSEN, *WORDED), () if strict else (*ACTORS, *CHOSEN)):
        wanted = [name for name in names if name in anchor["key"] and name not in corrected]
        same = [place for place, told in here if all(told[name] == anchor["key"][name] for name in wanted)]
        if names and len(same) == 1:
            return same[0]
    return None


def _names(told: Any) -> Any:  # noqa: ANN401  (an actor, several, or none)
    if isinstance(told, list):
        return sorted(one["name"] for one in told)
    return told["name"] if told else None


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(0, start - AROUND) : start], text[end : end + AROUND]


def _start(anchor: Mapping[str, Any], text: str) -> int | None:
    """Find the one place where the words stand as they stood."""
    exact: str = anchor["exact"]
    places = list(_places(exact, text))
    alike = [_alike(anchor, _around(text, at, at + len(exact))) for at in places]
    least = 1 if len(places) == 1 else 2
    best: Sequence[int] = [at for at, like in zip(places, alike, strict=True) if like >= least]
    return best[0] if len(best) == 1 else None


def _alike(anchor: Mapping[str, Any], around: tuple[str, str]) -> int:
    """Count on how many sides the words around are the same."""
    return int(anchor["prefix"] == around[0]) + int(anchor["suffix"] == around[1])


def _places(exact: str, text: str) -> Iterator[int]:
    at = text.find(exact)
    while at >= 0:
        yield at
        at = text.find(exact, at + 1)
