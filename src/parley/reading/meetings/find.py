"""Find the meetings of an article, one record for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from parley.language import Timex
from parley.reading.holders import Holder, holders
from parley.reading.layers import Layers
from parley.reading.lexicon import load_words
from parley.reading.meetings.lexicon import Encounter, Encounters
from parley.reading.meetings.order import order
from parley.reading.meetings.participants import counted, participants, told_format
from parley.reading.meetings.place import place_of
from parley.reading.meetings.status import dated, status_of
from parley.reading.meetings.when import when_of
from parley.reading.parties import opposite, parties
from parley.reading.syntax import slot
from parley.reading.utterances import Utterances
from parley.records import ActorKind, Meeting, MeetingFormat, MeetingStatus, Reason, stable_id

if TYPE_CHECKING:
    from parley.language import Token

COUNTED = {0: MeetingFormat.UNKNOWN, 2: MeetingFormat.BILATERAL, 3: MeetingFormat.TRILATERAL}
TOLD = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.REJECTED})
SET = frozenset({MeetingStatus.SCHEDULED, MeetingStatus.AGREED})
TO_COME = frozenset({MeetingStatus.AGREED, MeetingStatus.SCHEDULED, MeetingStatus.PROPOSED})


@dataclass(frozen=True, slots=True)
class Sighting:
    """One mention of a meeting before mentions of the same are brought together."""

    encounter: Token
    sides: tuple[Holder, ...]
    format: MeetingFormat
    place: str | None
    time: Timex | None
    status: MeetingStatus
    rule: str

    @property
    def names(self) -> frozenset[str]:
        """Who meets, by name."""
        return frozenset(holder.actor.name for holder in self.sides)

    @property
    def told(self) -> int:
        """How much the mention tells: the fullest one becomes the evidence."""
        return len(self.sides) + 2 * (self.place is not None) + 2 * (self.time is not None)


Keep = Callable[[Meeting, Sighting], object]
"""Takes each record with its fullest mention, for whoever has to explain it."""


def meetings(layers: Layers, words: Encounters, said: Utterances, keep: Keep | None = None) -> tuple[Meeting, ...]:
    """Give the meetings of at least two sides, in the order of the text, each once."""
    groups: list[list[Sighting]] = []
    for sighting in _sightings(layers, words, said):
        known = next((group for group in groups if any(_is_same(sighting, other) for other in group)), None)
        if known is None:
            groups.append([sighting])
        else:
            known.append(sighting)
    fullest = [max(group, key=lambda sighting: (sighting.told, -sighting.encounter.i)) for group in groups]
    records = _ordered(
        [_record(best, group, layers, said) for best, group in zip(fullest, groups, strict=True)], groups, layers, words
    )
    if keep is not None:
        for record, best in zip(records, fullest, strict=True):
            keep(record, best)
    return tuple({record.id: record for record in reversed(records)}.values())[::-1]


def _ordered(
    records: list[Meeting], groups: list[list[Sighting]], layers: Layers, words: Encounters
) -> tuple[Meeting, ...]:
    """Tell each meeting which ones come before it; what would turn an order around is left out."""
    at = {sighting.encounter.i: number for number, group in enumerate(groups) for sighting in group}
    seen = sorted((sighting.encounter for group in groups for sighting in group), key=lambda token: token.i)
    before: dict[int, list[int]] = {}
    for pair in order(seen, layers, words.order) if len(groups) > 1 else ():
        first, later = (at[token] for token in pair)
        if records[first].id != records[later].id and later not in before.get(first, ()):
            before.setdefault(later, []).append(first)
    return tuple(
        replace(record, after=tuple(dict.fromkeys(records[first].id for first in before.get(number, ()))))
        for number, record in enumerate(records)
    )


def _sightings(layers: Layers, words: Encounters, said: Utterances) -> Iterator[Sighting]:
    table = parties(layers)
    for sentence, tokens in layers.telling(words.predicates):
        if sentence.span.text.rstrip().endswith("?"):
            continue
        for token in tokens:
            for encounter in words.predicates.fitting(token):
                found = _sighting(token, encounter, layers, words, said)
                found = _completed(found, table) if found is not None else None
                if found is not None:
                    table = found.sides
                    yield found
                    break


def _sighting(
    token: Token, encounter: Encounter, layers: Layers, words: Encounters, said: Utterances
) -> Sighting | None:
    """Read one noun or verb of meeting; the sides may be missing still."""
    if not (_is_planned(token, words) or _is_meant(token, encounter, layers)):
        return None
    told = token.head if _is_planned(token, words) else token
    sides = counted(told, layers, words.formats) or participants(told, layers, said)
    place, time = place_of(told, layers), when_of(told, layers)
    day = layers.sents.article.day
    fixed = place is not None or (time is not None and (time.when is not None or day is None))
    status = dated(status_of(told, words, fixed=fixed), time, day)
    if told != token and status not in TOLD:
        status = MeetingStatus.PROPOSED
    if encounter.together and len(sides) < 2:
        return None
    if (encounter.fixed and not (place or time)) or (encounter.to_come and status not in SET):
        return None
    kind = told_format(token, words.formats) or encounter.format or COUNTED.get(len(sides), MeetingFormat.MULTILATERAL)
    return Sighting(token, sides, kind, place, time, status, f"encounter.{encounter.name}")


def _is_planned(noun: Token, words: Encounters) -> bool:
    """Say whether a meeting only names a plan: "a two-meeting plan"; the plan's arguments are then its own."""
    return noun.dep_ == "compound" and noun.head.lemma_ in words.order.plans


def _is_meant(token: Token, encounter: Encounter, layers: Layers) -> bool:
    """Say whether a word tells of a meeting here, by what the lexicon wants beside it."""
    if encounter.requires and not holders(slot(token, encounter.requires), layers):
        return False
    if encounter.after and token.head.lower_ not in encounter.after:
        return False
    if token.dep_ in {"compound", "amod"} or _is_occasion(token) or _is_of_source(token, layers):
        return False
    return not any(child.lower_ in encounter.unless for child in token.children)


def _is_of_source(noun: Token, layers: Layers) -> bool:
    """Say whether an encounter only tells who is speaking: "two officials close to the talks"."""
    around = layers.mentions.covering.get(noun.i)
    return around is not None and around.actor.kind is ActorKind.UNNAMED and around.head != noun.i


def _is_occasion(noun: Token) -> bool:
    """Say whether an encounter is only where another one takes place: "on the sidelines of the summit"."""
    return noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in load_words().margins


def _completed(sighting: Sighting, table: tuple[Holder, ...]) -> Sighting | None:
    """Let a meeting without two named sides be of those who met last, or of the article's parties.

    Only where the text tells when, where or how far: "the talks resume on Monday", not every "talks".
    """
    if len(sighting.sides) >= 2 or (sighting.sides and _is_several(sighting.sides[0], sighting.encounter)):
        return sighting
    if len(table) < 2 or not (sighting.place or sighting.time or sighting.status in TOLD):
        return None
    if not sighting.sides:
        sides = tuple(replace(holder, confidence=0.6) for holder in table)
    else:
        other = opposite(sighting.sides[0], table)
        if other is None:
            return None
        sides = (sighting.sides[0], replace(other, confidence=0.6))
    counted = sighting.format in {MeetingFormat.UNKNOWN, MeetingFormat.MULTILATERAL} and len(sides) == 2
    return replace(sighting, sides=sides, format=MeetingFormat.BILATERAL if counted else sighting.format)


def _is_several(side: Holder, encounter: Token) -> bool:
    """Say whether one side's name stands for several who meet: "the military chiefs conferred"."""
    several = side.actor.kind in {ActorKind.GROUP, ActorKind.UNNAMED}
    return several and encounter.pos_ == "VERB" and encounter.doc[side.token].tag_ in {"NNS", "NNPS"}


def _is_same(left: Sighting, right: Sighting) -> bool:
    """Say whether two mentions are of one meeting: the same sides, no clash of time, place or tense.

    Some of the sides are enough where the mentions agree in format.
    """
    shared = left.names & right.names
    if shared not in {left.names, right.names} or (left.status in TO_COME) != (right.status in TO_COME):
        return False
    if left.place and right.place and left.place != right.place:
        return False
    values = {sighting.time.value for sighting in (left, right) if sighting.time is not None}
    if len(values) > 1:
        return False
    return left.names == right.names or left.format == right.format


def _record(best: Sighting, group: Iterable[Sighting], layers: Layers, said: Utterances) -> Meeting:
    """Make one record of the mentions of a meeting; its evidence is the fullest of them."""
    listed = list(group)
    place = next((sighting.place for sighting in (best, *listed) if sighting.place), None)
    time = next((sighting.time for sighting in (best, *listed) if sighting.time), None)
    sents = layers.sents
    sentence = sents.of(best.encounter)
    evidence = sents.evidence(sentence.span.start, sentence.span.end)
    names = [holder.actor.name for holder in best.sides]
    when = sents.evidence(*time.phrase).text if time else None
    chain = [utterance.speakers[0].actor for utterance in said.around(best.encounter) if utterance.speakers]
    return Meeting(
        id=stable_id(
            "meeting", (sents.article.id, evidence.start, evidence.end, best.status, place, when, *sorted(names))
        ),
        participants=tuple(holder.actor for holder in best.sides),
        format=best.format,
        place=place,
        when_text=when,
        when=time.when if time else None,
        status=best.status,
        source=tuple(dict.fromkeys(actor for actor in chain if actor.name not in names)),
        evidence=evidence,
        confidence=round(0.7 * min(holder.confidence for holder in best.sides), 3),
        why=(Reason(best.rule, best.encounter.text),),
        period=time.period if time else None,
    )
