"""How far somebody is bound: the status of a commitment by the frames above it, its auxiliaries and its condition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.commitments.binding.accords import by_accord
from parley.reading.commitments.binding.supposed import condition_above, is_supposed, marks
from parley.reading.holders import Holder
from parley.reading.lexicon import Complement, Effect, Negation, PartOfSpeech, load_words
from parley.reading.statements.match import Match
from parley.reading.statements.operators import light_effects
from parley.reading.syntax import AUXILIARIES, Polarity, is_wished_done, polarity
from parley.records import CommitmentStatus, Modality, Stance

if TYPE_CHECKING:
    from parley.language import Token

OWN = {
    Stance.SUPPORTS: CommitmentStatus.PLEDGED,
    Stance.CONCEDES: CommitmentStatus.PLEDGED,
    Stance.OPPOSES: CommitmentStatus.REFUSED,
    Stance.PROPOSES: CommitmentStatus.OFFERED,
    Stance.UNDECIDED: CommitmentStatus.UNDETERMINED,
    Stance.EXPECTS: CommitmentStatus.PLEDGED,
}
"""What a position on one's own deed makes of it."""

GIVES = frozenset({Stance.SUPPORTS, Stance.PROPOSES, Stance.CONCEDES})
"""Stances that are withdrawn where they are no longer held."""

OTHERS = {
    Stance.DEMANDS: CommitmentStatus.REQUESTED,
    Stance.EXPECTS: CommitmentStatus.REQUESTED,
    Stance.PROPOSES: CommitmentStatus.FLOATED,
    Stance.UNDECIDED: CommitmentStatus.UNDETERMINED,
}
"""What a position on somebody else's deed makes of it; the other stances bind nobody."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Binding:
    """A status with the match that gives it, None where the deed's own auxiliaries do.

    ``firm`` where it holds whoever tells it: an accord binds its parties.
    """

    status: CommitmentStatus
    match: Match | None
    firm: bool = False


def governing(deed: Token, by_predicate: Mapping[int, Match]) -> Iterator[Match]:
    """Give the frames whose issue holds the deed, the nearest first."""
    above = {deed.i, *(token.i for token in deed.ancestors)}
    token = deed
    while token.dep_ not in {"ROOT", "relcl"}:
        token = token.head
        match = by_predicate.get(token.i)
        if match and any(head.i in above for head in match.issue):
            yield match


def binding_of(
    deed: Token, debtors: tuple[Holder, ...], governed: tuple[Match, ...], *, kept: bool = False, given: bool = False
) -> Binding | None:
    """Give the status of a deed that the debtors would do, or None where nobody is bound to it.

    ``kept``: the deed's present tense tells that it is done ("both armies respect the truce"); ``given``: its perfect
    does, since what it is about can be given ("has sent the monitors", not "has softened its language").
    """
    if _is_told_as_past(deed) or _is_counterfactual(deed) or any(_is_given_up(match, debtors) for match in governed):
        return None
    bound = _by_frames(debtors, governed)
    if bound is not None or is_supposed(deed):
        return bound
    accord = by_accord(deed)
    if accord is not None:
        return Binding(accord, None, firm=True)
    told = _by_question(deed) or _by_auxiliaries(deed) or (_by_present(deed) if kept else None)
    status = told or (_by_perfect(deed) if given else None)
    return Binding(status, None) if status else None


def _is_given_up(match: Match, debtors: tuple[Holder, ...]) -> bool:
    """Say whether what a frame governs is not held: "denied that", "has given up the idea that X must pay".

    An offer or pledge of one's own that is given up is withdrawn, which its status tells.
    """
    if match.frame.modality is Modality.NEGATED:
        return True
    if match.frame.pos is not PartOfSpeech.NOUN or _is_own(match, debtors):
        return False
    return Effect.FORMER in (light_effects(match.predicate) or ())


def _is_own(match: Match, debtors: tuple[Holder, ...]) -> bool:
    """Say whether who takes a position is who would do the deed, or speaks for him."""
    names = {holder.actor.name for holder in debtors} | {side for holder in debtors for side in holder.sides}
    return any(holder.actor.name in names or holder.sides & names for holder in match.holders)


def _by_frames(debtors: tuple[Holder, ...], governed: tuple[Match, ...]) -> Binding | None:
    """Read the status off the frames above a deed, the nearest first.

    What others want of it overrules what it would be: "expects X to be ready to send soldiers" asks for soldiers.
    """
    bound: Binding | None = None
    for match in governed:
        if match.frame.complement is Complement.REPORTS:
            continue
        own = _is_own(match, debtors)
        status = status_of(match, own=own)
        if status is None:
            return bound
        bound = Binding(status, match) if bound is None or not own else bound
    return bound


def _by_present(deed: Token) -> CommitmentStatus | None:
    held = deed.tag_ in {"VBZ", "VBP"} and not polarity(deed).negated
    return CommitmentStatus.DELIVERED if held else None


def _by_perfect(deed: Token) -> CommitmentStatus | None:
    return CommitmentStatus.DELIVERED if _is_perfect(deed) and not polarity(deed).negated else None


def _is_told_as_past(deed: Token) -> bool:
    """Say whether a deed is told as something that happened: "gave up the fort"; "once it gave up the fort" is not."""
    told = deed.tag_ == "VBD" and not any(child.dep_ in AUXILIARIES for child in deed.children)
    return told and not (_is_done(deed) or is_wished_done(deed)) and condition_above(deed) is None


def _is_reporters(question: Token) -> bool:
    """Say whether nobody but reporters asks: "asked if Oslo will send ships, he said", unless he would not say."""
    asking, told = question.head, question.head.head
    if asking.tag_ != "VBN" or asking.dep_ != "advcl" or any(c.dep_ in SUBJECTS for c in asking.children):
        return False
    return told.lemma_.lower() not in load_words().evading and not polarity(told).negated


def _is_to_come(deed: Token) -> bool:
    """Say whether a question is about a deed to be done: not in "whether addressing a crowd or shaking hands"."""
    return deed.tag_ != "VBG" or any(child.dep_ in AUXILIARIES for child in deed.children)


def _is_counterfactual(deed: Token) -> bool:
    """Say whether a deed is told as one that was not done: "would have sent a gunboat"."""
    words = {child.lower_ for child in deed.children if child.dep_ in {"aux", "auxpass"}}
    return deed.tag_ == "VBN" and "have" in words and bool(words & {"would", "could", "might", "'d"})


def _by_question(deed: Token) -> CommitmentStatus | None:
    """Read a deed that is only asked about or made a condition: "whether X will pay", "if X does not free them"."""
    if condition_above(deed) is not None:
        return CommitmentStatus.REQUESTED
    if not _is_to_come(deed):
        return None
    for token in (deed, *deed.ancestors):
        asked = marks(token) & {"whether", "if", "what", "how"} or token.left_edge.lower_ in {"how", "which", "when"}
        if token.dep_ in {"ccomp", "csubj", "pcomp"} and asked and not _is_reporters(token):
            return CommitmentStatus.UNDETERMINED
        if token.dep_ in {"ROOT", "relcl"}:
            break
    return None


def by_position(match: Match) -> CommitmentStatus | None:
    """Give what a position on a thing makes of it for its holder: "pledged aid", "withdrew its offer of aid"."""
    if _is_taken_back(match):
        return CommitmentStatus.WITHDRAWN if match.frame.stance in GIVES else None
    return status_of(match, own=True)


def _is_taken_back(match: Match) -> bool:
    """Say whether a noun stands under a verb that gives it up: "withdrew its offer"."""
    light = light_effects(match.predicate) if match.frame.pos is PartOfSpeech.NOUN else None
    return light is not None and Effect.FORMER in light


def status_of(match: Match, *, own: bool) -> CommitmentStatus | None:
    """Read the status off a governing frame: whose deed it is, and whether the frame is denied or only possible."""
    frame, state = match.frame, polarity(match.predicate)
    status = (frame.commits or OWN.get(frame.stance)) if own else OTHERS.get(frame.stance)
    if status is None:
        return None
    taken_back = own and frame.stance in GIVES and _is_taken_back(match)
    if taken_back or state.former or frame.modality == "former" or frame.effect is Effect.FORMER:
        return CommitmentStatus.WITHDRAWN if own else None
    if state.not_yet:
        return CommitmentStatus.UNDETERMINED
    if state.negated or _is_without(match.predicate):
        return _denied(match, status)
    return CommitmentStatus.FLOATED if state.possible and own and status is not CommitmentStatus.REFUSED else status


def _is_without(predicate: Token) -> bool:
    """Say whether a gerund tells what is left undone: "without committing itself to"."""
    return predicate.dep_ == "pcomp" and predicate.head.lower_ == "without"


def _denied(match: Match, status: CommitmentStatus) -> CommitmentStatus | None:
    if match.frame.negation in {Negation.POSSIBLE, Negation.SUPPORTS}:
        return CommitmentStatus.FLOATED
    if match.frame.negation in {Negation.OPPOSES, Negation.NEGATED}:
        return CommitmentStatus.REFUSED if status is not CommitmentStatus.REQUESTED else None
    return CommitmentStatus.UNDETERMINED if match.frame.negation is Negation.UNDECIDED else None


def _by_auxiliaries(deed: Token) -> CommitmentStatus | None:
    """Read the status off the deed's own auxiliaries: will, could, must, is to."""
    state = polarity(deed)
    denied = state.negated or state.former
    told = (
        (state.not_yet, CommitmentStatus.UNDETERMINED),
        (denied and (state.doubtful or not _is_willed(deed, state)), None),
        (denied and (state.future or not state.past), CommitmentStatus.REFUSED),
        (denied, None),
        (state.past and _is_done(deed), CommitmentStatus.DELIVERED),
        (state.normative, CommitmentStatus.REQUESTED),
        (state.possible, CommitmentStatus.FLOATED),
        (state.future or _is_to(deed), CommitmentStatus.PLEDGED),
    )
    return next((status for holds, status in told if holds), None)


def _is_willed(deed: Token, state: Polarity) -> bool:
    """Say whether a denied deed may be refused: "will not send", "is not sending"; "does not help" tells a fact."""
    auxiliaries = {child.lemma_.lower() for child in deed.children if child.dep_ in AUXILIARIES}
    if deed.tag_ == "VBG":
        return "be" in auxiliaries
    return state.future or state.possible or state.normative or "do" not in auxiliaries


def _is_done(deed: Token) -> bool:
    """Say whether the text stresses that a deed is done: "has already signed"."""
    return any(child.dep_ == "advmod" and child.lower_ == "already" for child in deed.children)


def _is_perfect(deed: Token) -> bool:
    """Say whether a deed is told as done by now, whenever it was: "has sent the monitors"; not in a condition."""
    words = {child.lower_ for child in deed.children if child.dep_ in {"aux", "auxpass"}}
    return deed.tag_ == "VBN" and bool(words & {"has", "have", "'ve"}) and deed.dep_ in {"ROOT", "ccomp", "conj"}


def _is_to(deed: Token) -> bool:
    """Say whether the deed is fixed by "is to": "both are to hand over the bodies"."""
    return deed.dep_ == "xcomp" and deed.head.lemma_ == "be" and deed.head.tag_ in {"VBZ", "VBP"}
