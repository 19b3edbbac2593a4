"""Who said something: exact and near quotations of a phrase, by speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from parley.analysis.identity import Identity
from parley.analysis.scoring.words import load_words
from parley.ledger import Hit, Ledger, Narrow, search, words

NEAR = 0.85
"""How alike (0 to 1) words are at least that count as a near quotation."""

LOOKED_AT = 1000
"""Passages that are compared with the phrase, those that share the most of its words first."""

WIDER = 2
"""Words that a near quotation may have more than the phrase, or fewer."""

SENTENCE = ".!?\n"


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation: who (None where no record tells), through whom, in which words, and how near they are (0 to 1).

    The speaker is the last of those who report a position, or who takes it where nobody does; ``of`` is who takes it,
    or binds himself. ``sources`` is the chain of those who report the speaker, from the outlet inwards. ``quoted``: the
    words stand in quotation marks.
    """

    speaker: str | None
    of: str | None
    sources: tuple[str, ...]
    words: str
    near: float
    quoted: bool
    text: str
    outlet: str | None
    article: str
    published: date | None
    recorded_at: datetime
    record: str | None


def who_said(
    ledger: Ledger, phrase: str, identity: Identity, *, as_of: date | None = None, known_at: datetime | None = None
) -> list[Said]:
    """Find who said a phrase.

    Args:
        ledger: where to look.
        phrase: the words; a near quotation may lack some or have others between them.
        identity: says which names mean one speaker.
        as_of: the day up to which it was published.
        known_at: the moment of record time.

    Returns:
        Quotations by speaker, who said it first at the top, each speaker's in the order of time. Where the very words
        stand in an article but in no record, nobody is named as their speaker; those come last.

    Raises:
        BadQuery: if the phrase has no word.
        BadLedger: if the database refuses.
    """
    sought = [word for word, _, _ in words(phrase)]
    full = [word for word in sought if word not in load_words().empty] or sought
    kinds = ("statement", "commitment")
    near = search(
        ledger, " ".join(full), narrow=Narrow(kinds, until=as_of), known_at=known_at, limit=LOOKED_AT, some=True
    )
    told = _once(_recorded(near, sought))
    exact = search(
        ledger, f'"{" ".join(sought)}"', narrow=Narrow(("article",), until=as_of), known_at=known_at, limit=LOOKED_AT
    )
    covered = defaultdict[str, set[str]](set)
    for one in told:
        covered[one.article].add(" ".join(one.text.split()))
    rest = [one for hit in exact for one in _unrecorded(hit, sought) if not _in(one, covered)]
    return _by_speaker([*told, *rest], identity)


def _recorded(hits: Iterable[Hit], sought: list[str]) -> Iterator[Said]:
    """Give the records whose evidence holds the phrase, or nearly."""
    for hit in hits:
        found = _nearest(hit.text, sought)
        if found and hit.body:
            yield _said(hit, hit.text, found)


def _unrecorded(hit: Hit, sought: list[str]) -> Iterator[Said]:
    """Give the sentences of a section that hold the very words."""
    cut = list(words(hit.text))
    for at in range(len(cut) - len(sought) + 1):
        if [word for word, _, _ in cut[at : at + len(sought)]] == sought:
            begin, end = cut[at][1], cut[at + len(sought) - 1][2]
            start = max(hit.text.rfind(mark, 0, begin) for mark in SENTENCE) + 1
            stop = min((place for mark in SENTENCE if (place := hit.text.find(mark, end)) >= 0), default=len(hit.text))
            text = hit.text[start : stop + 1]
            yield _said(hit, text.strip(), (begin - start, end - start, 1.0, text))


def _said(hit: Hit, text: str, found: tuple[int, int, float, str]) -> Said:
    begin, end, near, within = found
    body = hit.body or {}
    who = body.get("actor") or body.get("debtor")
    told = tuple(one["name"] for one in body.get("source") or ()) or ((who["name"],) if who else ())
    before = within[:begin]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return Said(
        speaker=told[-1] if told else None,
        of=who["name"] if who else None,
        sources=told[:-1],
        words=within[begin:end],
        near=round(near, 2),
        quoted=quoted,
        text=text,
        outlet=hit.outlet,
        article=hit.article,
        published=hit.published,
        recorded_at=hit.recorded_at,
        record=hit.record,
    )


def _nearest(text: str, sought: list[str]) -> tuple[int, int, float, str] | None:
    """Find the words of a text that are nearest to the phrase: from, to, how near (0 to 1)."""
    cut = list(words(text))
    spoken = [word for word, _, _ in cut]
    sizes = range(max(1, len(sought) - WIDER), len(sought) + WIDER + 1)
    spans = [(at, at + size) for size in sizes for at in range(len(cut) - size + 1)]
    best = extractOne(
        " ".join(sought), [" ".join(spoken[at:end]) for at, end in spans], scorer=ratio, score_cutoff=NEAR * 100
    )
    if best is None:
        return None
    at, end = spans[best[2]]
    return cut[at][1], cut[end - 1][2], best[1] / 100, text


def _once(told: Iterable[Said]) -> list[Said]:
    """Keep one record of each sentence for each speaker."""
    kept: dict[tuple[str, str | None, str], Said] = {}
    for one in told:
        kept.setdefault((one.article, one.speaker, one.text), one)
    return list(kept.values())


def _in(one: Said, covered: Mapping[str, set[str]]) -> bool:
    """Say whether some record of the article has these words in its evidence."""
    here = " ".join(one.words.split())
    return any(here in text for text in covered.get(one.article, ()))


def _by_speaker(told: Iterable[Said], identity: Identity) -> list[Said]:
    """Put quotations together by who said them."""
    groups: dict[str | None, list[Said]] = {}
    for one in sorted(told, key=_order):
        name = one.speaker
        if name is not None and name not in groups:
            name = next((known for known in groups if known and identity.actor(known, name)), name)
        groups.setdefault(name, []).append(one)
    silent = groups.pop(None, [])
    return list(chain(*groups.values(), silent))


def _order(one: Said) -> tuple[date, datetime, str]:
    return one.published or date.max, one.recorded_at, one.record or ""
