"""Which slot of its predicate gave each part of a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from parley.reading.commitments import load_provisions
from parley.reading.commitments.bond import Bond
from parley.reading.commitments.terms import amount_of
from parley.reading.conditions import Condition, condition_of
from parley.reading.explain.explanation import Slot
from parley.reading.explain.pieces import name_at, phrase
from parley.reading.holders import Holder
from parley.reading.issues import issue_phrase
from parley.reading.layers import Layers
from parley.reading.lexicon import Frame
from parley.reading.meetings.find import Sighting
from parley.reading.questions import load_open_frames
from parley.reading.statements.judgements import judging_verb
from parley.reading.statements.position import Position
from parley.reading.syntax import Tokens, slot, subjects, surface_subjects
from parley.reading.utterances import Utterances
from parley.records import Commitment, Evidence, Meeting, Question, Statement

if TYPE_CHECKING:
    from parley.language import Token

ARGUMENTS = ("subject", "object", "with", "between", "of", "by", "among", "from", "to", "possessor")
"""Where an actor may stand by general grammar, whatever the entry of the lexicon names."""


def of_statement(position: Position, record: Statement, layers: Layers, said: Utterances) -> Iterator[Slot]:
    """Tell what gave the actor and the issue."""
    frame = position.taken.match.frame if position.taken is not None else None
    yield _holder_slot("actor", position.holder, position.predicate, layers, said, frame)
    if record.actor != position.holder.actor:
        own = next(s for u in reversed(said.around(position.predicate)) for s in u.speakers if s.actor == record.actor)
        words = name_at(layers.sents.doc[own.token], layers)
        yield Slot("actor", "speaker, who speaks for that side", words, record.actor.name)
    head = position.issue[0]
    name = _issue_slot(position.predicate, frame, head)
    if record.issue != issue_phrase(position.issue, layers):
        name += ", empty: what was spoken of before"
    yield Slot("issue", name, phrase(head, layers), record.issue)
    yield from _condition_slot(condition_of(position.predicate), layers)


def of_meeting(sighting: Sighting, record: Meeting, layers: Layers, said: Utterances) -> Iterator[Slot]:
    """Tell what gave each participant."""
    for holder in sighting.sides:
        yield _holder_slot("participants", holder, sighting.encounter, layers, said)
    if record.when_text:
        at = next(time for time in layers.times if layers.sents.evidence(*time.phrase).text == record.when_text)
        name = "time" if at.anchor is None else f"time, counted from {at.anchor}"
        yield Slot("when", name, layers.sents.evidence(*at.phrase), record.when or "not fixed by the text")


def of_commitment(bond: Bond, record: Commitment, layers: Layers, said: Utterances) -> Iterator[Slot]:
    """Tell what gave the debtor and the measure."""
    predicate = bond.deed
    frame = bond.match.frame if bond.match is not None and bond.rule == bond.match.frame.id else None
    if bond.match is not None and frame is not None:
        predicate = bond.match.predicate
    slotted = _holder_slot("debtor", bond.debtor, predicate, layers, said, frame)
    yield Slot(slotted.part, slotted.name, slotted.words, record.debtor.name)
    if frame is not None:
        name = _issue_slot(predicate, frame, bond.measure)
    else:
        verb = next(load_provisions().verbs.fitting(bond.deed), None)
        name = _where(predicate, verb.measure if verb is not None else ("object",), bond.measure) or "object"
    yield Slot("measure", name, phrase(bond.measure, layers), record.measure)
    amount = amount_of(bond.measure, layers)
    if amount is not None:
        words = Evidence.at(layers.sents.article, amount.start, amount.end)
        yield Slot("amount", "number at the measure", words, str(amount.quantity))
    if record.condition is not None:
        yield from _condition_slot(condition_of(bond.deed), layers)


def _condition_slot(condition: Condition | None, layers: Layers) -> Iterator[Slot]:
    """Tell the condition with its direction."""
    if condition is not None:
        yield Slot("condition", "condition", layers.sents.evidence(*condition.span), condition.kind.replace("_", " "))


def of_question(cue: Token, record: Question, layers: Layers) -> tuple[Slot, Tokens]:
    """Tell what gave the matter that is open, and the tokens that head it."""
    rule = record.why[0].rule
    frame = next((frame for frame in load_open_frames().fitting(cue) if rule == f"open.{frame.name}"), None)
    inner = [] if frame is None else [token for token in cue.subtree if token.lemma_.lower() in frame.words]
    places = [(token, "wh") for token in inner] + [(cue, name) for name in (frame.about if frame else ())]
    name, heads = next(((name, found) for token, name in places if (found := slot(token, name))), ("whole", (cue,)))
    return Slot("about", _said(name), phrase(heads[0], layers), record.about), heads


def _said(name: str) -> str:
    """Say a slot's name in words where it stands for the predicate's own clause."""
    return "the clause itself" if name == "whole" else name


def _holder_slot(
    part: str, holder: Holder, predicate: Token, layers: Layers, said: Utterances, frame: Frame | None = None
) -> Slot:
    """Tell where an actor stands to the predicate: in a slot, as who utters it, or further up or off."""
    token = layers.sents.doc[holder.token]
    name = _where(predicate, (*(frame.holder if frame else ()), *ARGUMENTS), token)
    if name is None and any(holder.token == speaker.token for speaker in said.speakers(predicate)):
        name = "speaker"
    return Slot(part, name or _above(predicate, token), name_at(token, layers), holder.actor.name)


def _above(predicate: Token, token: Token) -> str:
    """Tell of which word further up an actor is the subject, else that it is named elsewhere."""
    judging = judging_verb(predicate)
    for verb in (*((judging,) if judging is not None else ()), *predicate.ancestors):
        if token in (*subjects(verb), *surface_subjects(verb)):
            return f"subject of “{verb.text}”"
        if token in slot(verb, "possessor"):
            return f"possessor of “{verb.text}”"
    return "named elsewhere in the sentence" if token.sent == predicate.sent else "the parties of the article"


def _issue_slot(predicate: Token, frame: Frame | None, head: Token) -> str:
    """Tell which slot gave the issue; in an idiom a fixed word may govern it."""
    if frame is None or head == predicate:
        return _said("whole")
    names = ("object" if name == "thing" else name for name in frame.issue)
    listed = tuple(name for name in names if name != "whole")
    inner = [below for below in predicate.subtree if below.lemma_.lower() in frame.words]
    found = (_where(token, listed, head) for token in (predicate, *inner))
    judging = judging_verb(predicate)
    beside = "near the predicate" if judging is None else f"object of “{judging.text}”"
    return next((name for name in found if name is not None), beside)


def _where(predicate: Token, names: Iterable[str], token: Token) -> str | None:
    """Give the first slot that holds a token."""
    return next((name for name in names if name not in {"speaker", "whole"} and token in slot(predicate, name)), None)
