"""What a matched frame says in its sentence: the stance and modality that remain after all that changes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from parley.reading.conditions import condition_of
from parley.reading.lexicon import Effect, Negation, hurts
from parley.reading.statements.match import Match
from parley.reading.statements.scope import Taken
from parley.reading.syntax import Polarity, Tokens, polarity, surface_subjects
from parley.records import Modality, Stance

if TYPE_CHECKING:
    pass


def meaning_of(position: Taken) -> tuple[Stance, Modality] | None:
    """Put together what the frame says, what its auxiliaries and negation do, and what governs it."""
    state = polarity(position.match.predicate, position.match.frame.words)
    outer = [polarity(match.predicate) for match in position.outer]
    negations = (state.negated, *(o.negated for o in outer), *(e is Effect.NEGATES for e in position.effects))
    negated = sum(negations) % 2 == 1
    if _is_open(position, state, outer):
        return Stance.UNDECIDED, Modality.ACTUAL
    stance = Stance.THREATENS if _threatens(position, state) and not negated else _stance(position.match)
    if state.former or Effect.FORMER in position.effects or any(o.former for o in outer):
        return stance, Modality.FORMER
    if negated or Effect.DENIED in position.effects:
        denied = _denied(position, stance, negated=negated, future=state.future or any(o.future for o in outer))
        return _doubted(denied) if state.doubtful else denied
    return _affirmed(position, stance, state, outer)


def _threatens(position: Taken, state: Polarity) -> bool:
    """Say whether a deed that hurts is announced: "vowed to veto the deal", "will veto the deal unless"."""
    predicate = position.match.predicate
    if any(outer.frame.harm for outer in position.outer):
        return hurts(predicate)
    return state.future and hurts(predicate) and condition_of(predicate) is not None


def _is_open(position: Taken, state: Polarity, outer: Sequence[Polarity]) -> bool:
    """Say whether a position is still to be taken: "has yet to accept", "will decide whether to join"."""
    weighs = any(child.lower_ == "whether" for child in position.match.predicate.children)
    return weighs or state.not_yet or Effect.NOT_YET in position.effects or any(o.not_yet for o in outer)


def _denied(position: Taken, stance: Stance, *, negated: bool, future: bool) -> tuple[Stance, Modality] | None:
    """Read a position that is negated, or said not to be held."""
    if Effect.DENIED in position.effects:
        return None if negated else (stance, Modality.NEGATED)
    negation = position.match.frame.negation
    if negation is Negation.UNDECIDED and stance is Stance.SUPPORTS and future:
        negation = Negation.OPPOSES
    return _negated(stance, negation)


def _affirmed(
    position: Taken, stance: Stance, state: Polarity, outer: Sequence[Polarity]
) -> tuple[Stance, Modality] | None:
    """Read a position that is not negated; what somebody should do, and an event that is over, are none."""
    frame = position.match.frame
    if stance is Stance.SUPPORTS and state.normative:
        return None
    if frame.deed and state.past and not position.effects and not outer:
        return None
    possible = state.possible or Effect.POSSIBLE in position.effects or any(o.possible for o in outer)
    return stance, Modality.POSSIBLE if possible and frame.modality is Modality.ACTUAL else frame.modality


def _stance(match: Match) -> Stance:
    """Give the frame's stance, turned by what is said inside its issue: "vowed not to sign", "vowed to attack"."""
    stance, clauses = match.frame.stance, [token for token in match.issue if token.pos_ in {"VERB", "AUX"}]
    if stance not in {Stance.SUPPORTS, Stance.DEMANDS} or not clauses:
        return stance
    if all(polarity(clause).negated for clause in clauses):
        return Stance.OPPOSES
    if match.frame.harm and any(map(hurts, clauses)):
        return Stance.THREATENS
    own = {holder.token for holder in match.holders}
    if stance is Stance.DEMANDS and all(polarity(c).future and _names(surface_subjects(c), own) for c in clauses):
        return Stance.SUPPORTS
    return stance


def _names(tokens: Tokens, own: set[int]) -> bool:
    return any(token.i in own or token.lower_ in {"it", "they", "he", "she", "we"} for token in tokens)


def _doubted(denied: tuple[Stance, Modality] | None) -> tuple[Stance, Modality] | None:
    """Let what may not be so be possible: "may not back the fund"."""
    if denied is None:
        return None
    return denied[0], Modality.POSSIBLE if denied[1] is Modality.ACTUAL else denied[1]


def _negated(stance: Stance, negation: Negation) -> tuple[Stance, Modality] | None:
    if negation is Negation.NOTHING:
        return None
    if negation is Negation.NEGATED:
        return stance, Modality.NEGATED
    if negation is Negation.POSSIBLE:
        return Stance.SUPPORTS, Modality.POSSIBLE
    return Stance(negation.value), Modality.ACTUAL
