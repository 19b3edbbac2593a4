"""What position the content of an utterance takes where no frame in it does: a demand, an offer, or a claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.holders import holders
from parley.reading.layers import Layers
from parley.reading.lexicon import hurts, load_words
from parley.reading.syntax import Polarity, finite_verb, is_infinitive, polarity, surface_subjects
from parley.reading.utterances import Utterance, speaks_of_own
from parley.records import Modality, Stance

if TYPE_CHECKING:
    from parley.language import Token


@dataclass(frozen=True, slots=True)
class Said:
    """A clause that somebody utters, with the stance that its grammar gives."""

    clause: Token
    stance: Stance
    modality: Modality
    rule: str


def clauses(utterance: Utterance, layers: Layers) -> Iterator[Token]:
    """Give the main clauses of a content, one for each sentence and each coordinated clause with its own subject."""
    doc = layers.sents.doc
    for i in sorted(utterance.content):
        token = doc[i]
        if token.head.i in utterance.content and token.dep_ != "ROOT":
            continue
        root = _clausal(token)
        if root is not None:
            yield root
            yield from (c for c in root.children if c.dep_ == "conj" and c.i in utterance.content and _own_subject(c))


def _clausal(token: Token) -> Token | None:
    """Give the verb that a clause is about, below "has to", "is to", "appears to"; None for a phrase without a verb."""
    if token.pos_ not in {"VERB", "AUX"}:
        return None
    below = next((c for c in token.children if c.dep_ == "xcomp" and is_infinitive(c)), None)
    return below if below is not None and token.lemma_ in load_words().raising else token


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "csubj", "expl"} for child in verb.children)


def position_of(clause: Token, utterance: Utterance, layers: Layers) -> Said | None:
    """Read the stance of an uttered clause off its modals, its negation and whose action it names.

    None for an infinitive that tells no stance: "told them to wait" claims nothing.
    """
    state = polarity(clause)
    first = _precondition(clause) if state.negated else None
    if first is not None:
        return Said(first, Stance.DEMANDS, Modality.ACTUAL, "content.precondition")
    if state.normative:
        stance = Stance.OPPOSES if state.negated else Stance.DEMANDS
        return Said(clause, stance, Modality.ACTUAL, "content.normative")
    told = _to_come(clause, state, utterance, layers) if state.future or state.possible else None
    told = told or _not_done(clause, state, utterance, layers)
    if told is not None or (is_infinitive(clause) and not _own_subject(clause)):
        return told
    return Said(clause, Stance.CLAIMS, Modality.ACTUAL, "content.claim")


def _not_done(clause: Token, state: Polarity, utterance: Utterance, layers: Layers) -> Said | None:
    """Read a refusal off what the speaker says that his side does not do: "we do not pay for hostages"."""
    if state.negated and not state.past and _is_deed(clause) and _is_own(clause, utterance, layers):
        return Said(clause, Stance.OPPOSES, Modality.ACTUAL, "content.own-action")
    return None


def _is_deed(clause: Token) -> bool:
    """Say whether a clause tells what somebody does, not what is or what he thinks."""
    return clause.pos_ == "VERB" and clause.lemma_ not in load_words().states


def _to_come(clause: Token, state: Polarity, utterance: Utterance, layers: Layers) -> Said | None:
    """Read what is said to come or to be possible: of the speaker's own deeds a stance, of others' only a refusal."""
    own = _is_own(clause, utterance, layers)
    if own and (_threatens(utterance, layers) or (hurts(clause) and not state.negated)):
        modality = Modality.POSSIBLE if state.possible else Modality.ACTUAL
        return Said(clause, Stance.THREATENS, modality, "content.threat")
    if state.negated and not own:
        refused = not state.doubtful or _forbids(clause)
        return Said(clause, Stance.OPPOSES, Modality.ACTUAL, "content.refusal") if refused else None
    if state.negated:
        modality = Modality.POSSIBLE if state.doubtful else Modality.ACTUAL
        return Said(clause, Stance.OPPOSES, modality, "content.own-action")
    modality = Modality.POSSIBLE if state.possible else Modality.ACTUAL
    return Said(clause, Stance.SUPPORTS, modality, "content.own-action") if own else None


def _forbids(clause: Token) -> bool:
    """Say whether what "may not" be is forbidden ("may not enter"), or only in doubt ("might not", "may not hold")."""
    modals = {child.lower_ for child in clause.children if child.dep_ == "aux"}
    happens = clause.lemma_ in load_words().happening
    return "may" in modals and "have" not in modals and _is_deed(clause) and not happens


def _threatens(utterance: Utterance, layers: Layers) -> bool:
    cue = layers.sents.doc[utterance.cue] if utterance.cue is not None else None
    return cue is not None and cue.lemma_.lower() in load_words().threatening


def _precondition(clause: Token) -> Token | None:
    """Give the clause that has to come true first: "no treaty can be signed before the constitution is amended"."""
    marks = load_words().precondition_marks
    for child in clause.children:
        if child.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in marks for c in child.children):
            return child
    return None


def _is_own(clause: Token, utterance: Utterance, layers: Layers) -> bool:
    """Say whether the clause is about what the speaker or the speaker's side does."""
    acting = surface_subjects(finite_verb(clause))
    if any(speaks_of_own(token) for token in acting):
        return True
    sides = {side for speaker in utterance.speakers for side in speaker.sides}
    named = [*holders(acting, layers), *holders([c for t in acting for c in t.children if c.dep_ == "amod"], layers)]
    return any(holder.actor.name in sides for holder in named)
