"""What made a position or a status what it is: auxiliaries and negation, adverbs, operators, the frames above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING

from parley.reading.commitments.bond import Bond
from parley.reading.explain.entries import entry_named
from parley.reading.explain.explanation import Step
from parley.reading.explain.pieces import word
from parley.reading.layers import Layers
from parley.reading.lexicon import Effect, hurts, load_operators
from parley.reading.meetings import load_encounters
from parley.reading.meetings.find import Sighting
from parley.reading.meetings.status import told_by
from parley.reading.statements.match import Match
from parley.reading.statements.operators import adverbs, light_verb
from parley.reading.statements.position import Position
from parley.reading.statements.scope import Taken
from parley.reading.syntax import Polarity, finite_verb, polarity
from parley.reading.utterances import Utterances
from parley.records import Modality, Stance, Statement

if TYPE_CHECKING:
    from parley.language import Token

MARKING = frozenset({"aux", "neg", "preconj"})
"""How the words hang on a verb that :func:`polarity` reads, besides time adverbs."""

TIMELY = frozenset({"yet", "longer", "anymore", "never", "no", "neither", "nobody", "nothing", "none", "nor"})
SILENT = frozenset({"past", "conditional", "doubtful"})
"""Flags of the tense, which by themselves change no position."""


def of_statement(position: Position, record: Statement, layers: Layers, said: Utterances) -> Iterator[Step]:
    """Tell what the words about a predicate, and those above it, do to its position."""
    if position.taken is None:
        yield from own_words(position.predicate, layers)
    else:
        yield from _of_frame(position.taken, record, layers)
    yield from _speech(position.predicate, layers, said)


def of_commitment(bond: Bond, layers: Layers, said: Utterances) -> Iterator[Step]:
    """Tell what binds somebody to a deed: its auxiliaries, or the frame that it stands in."""
    yield from own_words(bond.deed, layers)
    if bond.match is not None:
        if bond.rule != bond.match.frame.id:
            yield _above(bond.match, layers)
        yield from own_words(bond.match.predicate, layers, bond.match.frame.words)
    yield from _speech(bond.deed, layers, said)


def of_meeting(sighting: Sighting, layers: Layers, said: Utterances) -> Iterator[Step]:
    """Tell the words that say how far a meeting has come."""
    yield from own_words(sighting.encounter, layers)
    above = told_by(sighting.encounter, load_encounters())
    if above is not None:
        yield Step("status word", (word(above[0], layers),), above[1].value)
        yield from own_words(above[0], layers)
    yield from _speech(sighting.encounter, layers, said)


def of_question(token: Token, layers: Layers, said: Utterances) -> Iterator[Step]:
    """Tell what the words about a predicate of openness say."""
    yield from own_words(token, layers)
    yield from _speech(token, layers, said)


def own_words(predicate: Token, layers: Layers, besides: tuple[str, ...] = ()) -> Iterator[Step]:
    """Tell what auxiliaries, negations and adverbs say of one predicate; nothing where they leave it as it is."""
    state = polarity(predicate, besides)
    flags = [flag.name for flag in fields(Polarity) if getattr(state, flag.name) and flag.name not in SILENT]
    if flags:
        words = tuple(word(token, layers) for token in _marks(predicate))
        yield Step("auxiliaries", words, ", ".join(flags).replace("_", " "))
    for first, adverb in adverbs(predicate):
        yield Step("adverb", (word(first, layers),), adverb.effect, entry_named(f"operator.{adverb.name}"))


def _of_frame(taken: Taken, record: Statement, layers: Layers) -> Iterator[Step]:
    """Climb from the predicate of a frame through what governs it."""
    match = taken.match
    frame = match.frame
    if frame.modality is not Modality.ACTUAL:
        yield Step("frame", (word(match.predicate, layers),), f"{frame.stance}, {frame.modality}")
    yield from own_words(match.predicate, layers, frame.words)
    if record.stance is not frame.stance:
        yield from _turned(match, record.stance, layers)
    outer = {other.predicate.i: other for other in taken.outer}
    for token in taken.chain[1:]:
        yield from _governor(token, outer.get(token.i), match, layers)


def _turned(match: Match, stance: Stance, layers: Layers) -> Iterator[Step]:
    """Tell what gives a position another stance than its frame has: what is denied or done inside its issue."""
    for token in match.issue:
        yield from (_inside(step) for step in own_words(token, layers))
    harm = next((token for token in (match.predicate, *match.issue) if hurts(token)), None)
    if stance is Stance.THREATENS and harm is not None:
        yield Step("harm", (word(harm, layers),), stance)
    if stance is Stance.CONCEDES:
        yield Step("turn", (), "the text says that it was refused before: concedes")
    weighing = [child for child in match.predicate.children if child.lower_ == "whether"]
    if weighing:
        yield Step("question", tuple(word(token, layers) for token in weighing), stance)


def _inside(step: Step) -> Step:
    """Say that a step stands inside the issue."""
    return Step(f"{step.kind} in the issue", step.words, step.effect, step.entry)


def _governor(token: Token, outer: Match | None, match: Match, layers: Layers) -> Iterator[Step]:
    """Tell what one word above the predicate does: another frame, a light verb, an operator; a preposition nothing."""
    light = light_verb(match.predicate) if token == match.predicate.head else None
    operator = next(load_operators().governing.fitting(token), None)
    if outer is not None:
        yield _above(outer, layers)
    elif light is not None:
        yield Step("light verb", (word(token, layers),), light.effect, entry_named(f"light.{light.name}"))
    elif operator is not None:
        yield Step("operator", (word(token, layers),), operator.told, entry_named(operator.id))
    else:
        return
    yield from own_words(token, layers)


def _above(match: Match, layers: Layers) -> Step:
    """Tell what a frame above does."""
    frame = match.frame
    effect = frame.effect if frame.effect is not Effect.NONE else f"{frame.complement}, {frame.stance}"
    return Step("frame above", (word(match.predicate, layers),), effect, entry_named(frame.id))


def _speech(predicate: Token, layers: Layers, said: Utterances) -> Iterator[Step]:
    """Tell in whose words the predicate stands, the outermost first."""
    for utterance in said.around(predicate):
        if utterance.speakers:
            cue = () if utterance.cue is None else (word(layers.sents.doc[utterance.cue], layers),)
            yield Step("said by", cue, ", ".join(speaker.actor.name for speaker in utterance.speakers))


def _marks(predicate: Token) -> list[Token]:
    """Give the words that polarity is read off, in the order of the text."""
    verb = finite_verb(predicate)
    near = {*verb.children, *predicate.children}
    near |= {
        below for child in near if child.dep_ in {"aux", "advmod", "dobj", "nsubj", "attr"} for below in child.children
    }
    found = {t for t in near if (t.dep_ in MARKING and t.tag_ != "TO") or t.lower_ in TIMELY}
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {"have", "be"}:
        found |= {verb.head} | {t for t in verb.head.children if t.dep_ in MARKING or t.lower_ in TIMELY}
    return sorted(found, key=lambda token: token.i)
