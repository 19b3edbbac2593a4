"""Find the statements of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.conditions import condition_of
from parley.reading.holders import Holder
from parley.reading.issues import issue_phrase
from parley.reading.layers import Layers
from parley.reading.lexicon import Effect, Negation, load_words
from parley.reading.statements.content import clauses, position_of
from parley.reading.statements.match import Match
from parley.reading.statements.scope import Taken, taken
from parley.reading.syntax import Tokens, polarity, slot, surface_subjects
from parley.reading.utterances import Utterance, Utterances
from parley.records import Actor, ActorKind, Evidence, Modality, Reason, Stance, Statement, stable_id

if TYPE_CHECKING:
    from parley.language import Token


SURE, LESS_SURE = 0.7, 0.5
"""What a frame's own entry, and one that a class of meaning lends, are worth before they are counted."""

MOST = 4
"""Coordinated issues that one predicate may take a position on."""


@dataclass(frozen=True, slots=True)
class Position:
    """A position before it becomes a record: the parse is still at hand."""

    holder: Holder
    stance: Stance
    modality: Modality
    predicate: Token
    issue: Tokens
    rule: str
    confidence: float
    taken: Taken | None = None


Keep = Callable[[Statement, Position], object]
"""Takes each record with what it was made of, for whoever has to explain it."""


def statements(
    layers: Layers, said: Utterances, matched: Sequence[Match], keep: Keep | None = None
) -> tuple[Statement, ...]:
    """Give the positions that an article tells of, in the order of the text, each once."""
    found = [*_by_frames(matched)]
    found += _by_content(layers, said, found)
    found += _by_deeds(layers, said, found)
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
        bare = position.issue == (position.predicate,)
        before = [r.issue for r in records if r.evidence.end <= layers.sents.of(position.predicate).span.start_char]
        spoken_of = before[-1] if bare and before and not position.rule.startswith(("content.", "deed.")) else None
        records.append(_record(position, layers, said, spoken_of))
    return records


def _by_frames(matched: Sequence[Match]) -> Iterator[Position]:
    for position in taken(matched):
        meaning = _meaning(position)
        if meaning is None or (meaning[0] is Stance.CLAIMS and position.match.frame.complement == "reports"):
            continue
        match = position.match
        for holder in match.holders:
            for issue in match.issue[:MOST]:
                sure = (SURE if match.frame.meaning is None else LESS_SURE) * holder.confidence
                yield Position(holder, *meaning, match.predicate, (issue,), match.frame.id, sure, position)


def _meaning(position: Taken) -> tuple[Stance, Modality] | None:
    """Put together what the frame says, what its auxiliaries and negation do, and what governs it."""
    frame = position.match.frame
    state = polarity(position.match.predicate, frame.words)
    outer = [polarity(match.predicate) for match in position.outer]
    negated = (state.negated, *(o.negated for o in outer), *(e is Effect.NEGATES for e in position.effects))
    if state.not_yet or Effect.NOT_YET in position.effects or any(o.not_yet for o in outer):
        return Stance.UNDECIDED, Modality.ACTUAL
    stance = _stance(position.match)
    if state.former or Effect.FORMER in position.effects or any(o.former for o in outer):
        return stance, Modality.FORMER
    if Effect.DENIED in position.effects:
        return None if sum(negated) % 2 else (stance, Modality.NEGATED)
    if sum(negated) % 2:
        negation = frame.negation
        if (
            negation is Negation.UNDECIDED
            and stance is Stance.SUPPORTS
            and (state.future or any(o.future for o in outer))
        ):
            negation = Negation.OPPOSES
        return _negated(stance, negation)
    possible = state.possible or Effect.POSSIBLE in position.effects or any(o.possible for o in outer)
    return stance, Modality.POSSIBLE if possible and frame.modality is Modality.ACTUAL else frame.modality


def _stance(match: Match) -> Stance:
    """Give the frame's stance, turned by what is said inside its issue: "vowed not to sign", "insists it will not"."""
    stance, clauses = match.frame.stance, [token for token in match.issue if token.pos_ in {"VERB", "AUX"}]
    if stance not in {Stance.SUPPORTS, Stance.DEMANDS} or not clauses:
        return stance
    if all(polarity(clause).negated for clause in clauses):
        return Stance.OPPOSES
    own = {holder.token for holder in match.holders}
    if stance is Stance.DEMANDS and all(polarity(c).future and _names(surface_subjects(c), own) for c in clauses):
        return Stance.SUPPORTS
    return stance


def _names(tokens: Tokens, own: set[int]) -> bool:
    return any(token.i in own or token.lower_ in {"it", "they", "he", "she", "we"} for token in tokens)


def _negated(stance: Stance, negation: Negation) -> tuple[Stance, Modality] | None:
    if negation is Negation.NOTHING:
        return None
    if negation is Negation.NEGATED:
        return stance, Modality.NEGATED
    if negation is Negation.POSSIBLE:
        return Stance.SUPPORTS, Modality.POSSIBLE
    return Stance(negation.value), Modality.ACTUAL


def _by_content(layers: Layers, said: Utterances, known: list[Position]) -> Iterator[Position]:
    """Let what is said be a position where no frame in it is one of the speaker's."""
    for utterance in said.all:
        if not utterance.speakers or _told(utterance, known):
            continue
        for clause in clauses(utterance, layers):
            if any(clause.i in inner.content for inner in said.all if inner.content < utterance.content):
                continue
            found = position_of(clause, utterance, layers)
            for holder in utterance.speakers:
                yield Position(
                    holder, found.stance, found.modality, clause, (clause,), found.rule, 0.5 * holder.confidence
                )


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
        stance = Stance.OPPOSES if state.negated else Stance.SUPPORTS
        for holder in said.resolve(slot(root, "subject"), root):
            yield Position(holder, stance, Modality.ACTUAL, root, (root,), "deed.announced", 0.45 * holder.confidence)


def _told(utterance: Utterance, known: list[Position]) -> bool:
    """Say whether a frame already gives the position: that of the cue, or one within the content."""
    return any(p.predicate.i == utterance.cue or p.predicate.i in utterance.content for p in known)


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
        condition=sents.evidence(*condition).text if condition else None,
        source=source,
        evidence=evidence,
        confidence=round(position.confidence, 3),
        why=(Reason(position.rule, position.predicate.text),),
    )


def _who(holder: Holder, around: tuple[Utterance, ...]) -> tuple[Actor, Actor | None, tuple[Actor, ...]]:
    """Tell the actor from its reporters: who speaks for the holder's own side is the actor."""
    chain = [utterance.speakers[0] for utterance in around if utterance.speakers]
    actor, behalf = holder.actor, holder.on_behalf_of
    if (
        chain
        and actor.kind is ActorKind.STATE
        and chain[-1].on_behalf_of == actor
        and chain[-1].actor.kind is ActorKind.PERSON
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
