"""Find the statements of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from parley.reading.conditions import condition_of
from parley.reading.holders import Holder
from parley.reading.issues import is_unresolved, issue_phrase
from parley.reading.layers import Layers
from parley.reading.lexicon import hurts, load_words
from parley.reading.meetings import load_encounters
from parley.reading.statements.content import clauses, position_of
from parley.reading.statements.match import Match
from parley.reading.statements.meaning import meaning_of
from parley.reading.statements.position import Position
from parley.reading.statements.preconditions import RULE, precondition
from parley.reading.statements.scope import taken
from parley.reading.statements.turns import as_viewed, turned
from parley.reading.syntax import polarity, slot
from parley.reading.utterances import Utterance, Utterances
from parley.records import Actor, ActorKind, Evidence, Modality, Reason, Stance, Statement, stable_id

if TYPE_CHECKING:
    from parley.language import Token


SURE, LESS_SURE = 0.7, 0.5
"""What a frame's own entry, and one that a class of meaning lends, are worth before they are counted."""

ITSELF = ("content.", "deed.", RULE)
"""Rules whose predicate is what the position is about."""

AGREED = (Stance.SUPPORTS, Modality.ACTUAL)

MOST = 4
"""Coordinated issues that one predicate may take a position on."""


Keep = Callable[[Statement, Position], object]
"""Takes each record with what it was made of, for whoever has to explain it."""


def statements(
    layers: Layers, said: Utterances, matched: Sequence[Match], keep: Keep | None = None
) -> tuple[Statement, ...]:
    """Give the positions that an article tells of, in the order of the text, each once."""
    found = turned([*_by_frames(matched)])
    found += _by_content(layers, said, found)
    found = as_viewed(found, said)
    found += _by_deeds(layers, said, found)
    found += _by_preconditions(found)
    found.sort(key=lambda position: position.predicate.i)
    records = _records(found, layers, said)
    if keep is not None:
        for record, position in zip(records, found, strict=True):
            keep(record, position)
    return _distinct(records)


def _records(found: Sequence[Position], layers: Layers, said: Utterances) -> list[Statement]:
    """Make records; a position without an issue of its own ("has not commented") is on what was spoken of last."""
    records: list[Statement] = []
    for position in found:
        bare = position.issue == (position.predicate,) or is_unresolved(position.issue, layers)
        spoken_of = None
        if bare and not position.rule.startswith(ITSELF):
            start = layers.sents.of(position.predicate).span.start_char
            spoken_of = next((r.issue for r in reversed(records) if r.evidence.end <= start), None)
        records.append(_record(position, layers, said, spoken_of))
    return records


def _by_frames(matched: Sequence[Match]) -> Iterator[Position]:
    for position in taken(matched):
        meaning = meaning_of(position)
        if meaning is None or (meaning[0] is Stance.CLAIMS and position.match.frame.complement == "reports"):
            continue
        match = position.match
        for holder in match.holders:
            for issue in match.issue[:MOST]:
                if meaning == AGREED and _is_meeting(issue):
                    continue
                sure = (SURE if match.frame.meaning is None else LESS_SURE) * holder.confidence
                yield Position(holder, *meaning, match.predicate, (issue,), match.frame.id, sure, position)


def _is_meeting(issue: Token) -> bool:
    """Say whether it is agreed to meet: that is a meeting, and a position on nothing else."""
    return issue.pos_ == "VERB" and any(load_encounters().predicates.fitting(issue))


def _by_content(layers: Layers, said: Utterances, known: Sequence[Position]) -> Iterator[Position]:
    """Let what is said be a position where no frame in it is one of the speaker's."""
    told = {position.predicate.i for position in known}
    for utterance in said.all:
        if not utterance.speakers or utterance.cue in told or not told.isdisjoint(utterance.content):
            continue
        for clause in clauses(utterance, layers):
            if any(inner.content < utterance.content for inner in said.around(clause)):
                continue
            found = position_of(clause, utterance, layers)
            if found is None:
                continue
            told.add(found.clause.i)
            for holder in utterance.speakers:
                sure = 0.5 * holder.confidence
                yield Position(holder, found.stance, found.modality, found.clause, (found.clause,), found.rule, sure)


def _by_deeds(layers: Layers, said: Utterances, known: list[Position]) -> Iterator[Position]:
    """Let what the text itself says an actor will or will not do be a position on it."""
    taken_up = {layers.sents.of_token[position.predicate.i] for position in known}
    for sentence in layers.sents.all:
        root = sentence.span.root
        if sentence.index in taken_up or said.around(root) or sentence.span.text.rstrip().endswith("?"):
            continue
        state = polarity(root)
        if root.pos_ != "VERB" or not state.future or state.normative or root.lemma_ in load_words().happening:
            continue
        stance = Stance.OPPOSES if state.negated else Stance.THREATENS if hurts(root) else Stance.SUPPORTS
        for holder in said.resolve(slot(root, "subject"), root):
            yield Position(holder, stance, Modality.ACTUAL, root, (root,), "deed.announced", 0.45 * holder.confidence)


def _by_preconditions(known: Sequence[Position]) -> Iterator[Position]:
    """Let what somebody makes the condition of his position be his demand."""
    for position in known:
        first = precondition(position.predicate, position.stance, position.modality)
        if first is not None:
            sure = 0.6 * position.confidence
            yield Position(position.holder, Stance.DEMANDS, Modality.ACTUAL, first, (first,), RULE, sure)


def _record(position: Position, layers: Layers, said: Utterances, spoken_of: str | None) -> Statement:
    """Give a position its evidence, source and condition."""
    sents = layers.sents
    sentence = sents.of(position.predicate)
    evidence = sents.evidence(sentence.span.start, sentence.span.end)
    around = said.around(position.predicate)
    actor, behalf, source = _who(position.holder, around)
    condition = condition_of(position.predicate)
    issue = spoken_of or issue_phrase(position.issue, layers)
    key = (sents.article.id, evidence.start, evidence.end, actor.name, position.stance, position.modality, issue)
    return Statement(
        id=stable_id("statement", key),
        actor=actor,
        on_behalf_of=behalf,
        stance=position.stance,
        issue=issue,
        modality=position.modality,
        condition=sents.evidence(*condition.span).text if condition else None,
        source=source,
        evidence=evidence,
        confidence=round(position.confidence, 3),
        why=(Reason(position.rule, position.predicate.text),),
        condition_kind=condition.kind if condition else None,
    )


def _who(holder: Holder, around: tuple[Utterance, ...]) -> tuple[Actor, Actor | None, tuple[Actor, ...]]:
    """Tell the actor from its reporters: who speaks for the holder's own side is the actor."""
    chain = [utterance.speakers[0] for utterance in around if utterance.speakers]
    actor, behalf = holder.actor, holder.on_behalf_of
    if (
        chain
        and actor.kind in {ActorKind.STATE, ActorKind.ORGANISATION}
        and chain[-1].on_behalf_of == actor
        and chain[-1].actor.kind in {ActorKind.PERSON, ActorKind.UNNAMED}
    ):
        actor, behalf = chain[-1].actor, chain[-1].on_behalf_of
    source = tuple(dict.fromkeys(speaker.actor for speaker in chain if speaker.actor != actor))
    return actor, behalf, source


def _distinct(found: list[Statement]) -> tuple[Statement, ...]:
    """Keep one record of each position: the surest, and of equals the first."""
    best: dict[tuple[str, str, str, Evidence], Statement] = {}
    for statement in found:
        key = (statement.actor.name, statement.stance, statement.issue, statement.evidence)
        if key not in best or statement.confidence > best[key].confidence:
            best[key] = statement
    return tuple(best.values())
