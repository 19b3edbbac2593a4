"""How far a meeting has come: by the words above it, its tense, and whether it has a time or place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from parley.language import Timex
from parley.reading.conditions import load_markers
from parley.reading.meetings.lexicon import Encounters
from parley.reading.syntax import is_infinitive, polarity
from parley.records import MeetingStatus

if TYPE_CHECKING:
    from parley.language import Token

PAST = frozenset({"after", "following", "since", "at", "during", "from"})
ENDS = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED})
SETTLED = frozenset({MeetingStatus.HELD, MeetingStatus.SCHEDULED, MeetingStatus.AGREED})


def status_of(encounter: Token, words: Encounters, *, fixed: bool) -> MeetingStatus:
    """Give the status of a meeting; ``fixed`` tells whether the text gives it a time or place to come."""
    if is_supposed(encounter):
        return MeetingStatus.PROPOSED
    encounter = _followed(encounter, words) or _counted(encounter)
    if encounter.dep_ == "pobj" and encounter.head.head.lower_ in words.order.coming:
        return MeetingStatus.SCHEDULED if fixed else MeetingStatus.AGREED
    if encounter.pos_ in {"VERB", "AUX"}:
        own = _of_verb(encounter, fixed=fixed)
        if own is not None:
            return own
    elif encounter.dep_ == "pobj" and encounter.head.lower_ in PAST and not _is_indefinite_future(encounter):
        return MeetingStatus.HELD
    above = told_by(encounter, words)
    return _tensed(above[1], above[0], fixed=fixed) if above is not None else _by_tense(encounter, fixed=fixed)


def _counted(noun: Token) -> Token:
    """Give the round of "after a round of talks": it stands where the talks would."""
    counting = noun.head.head
    return counting if noun.head.lower_ == "of" and counting.dep_ == "pobj" and counting.head.lower_ in PAST else noun


def _followed(encounter: Token, words: Encounters) -> Token | None:
    """Give what a meeting follows, as far as which it has come: "X and Y will meet, followed by talks"."""
    link = encounter.head.head
    bare = link.lemma_ in words.order.following and link.tag_ == "VBN" and link.dep_ in {"acl", "advcl"}
    if not bare or encounter.head.dep_ != "agent" or any(child.dep_ == "aux" for child in link.children):
        return None
    return link.head


def told_by(encounter: Token, words: Encounters) -> tuple[Token, MeetingStatus] | None:
    """Give the word above a meeting that says how far it has come, with what it says by itself.

    The nearest one does, but what ended a plan goes before the plan: "a call planned for noon was cancelled".
    """
    found = list(_told(encounter, words))
    return next((one for one in found if one[1] in ENDS), found[0] if found else None)


def _told(encounter: Token, words: Encounters) -> Iterator[tuple[Token, MeetingStatus]]:
    for token in _above(encounter):
        forms = (*_with_phrase(token), _with_particle(token), token.lower_, token.lemma_.lower())
        status = next((words.status[form] for form in forms if form in words.status), None)
        if status is not None and not (status is MeetingStatus.HELD and _is_wished(token)):
            yield token, status


def dated(status: MeetingStatus, time: Timex | None, day: date | None) -> MeetingStatus:
    """Let the calendar speak: what lies after the day of publication is to come, what lies before it is over."""
    if time is None or day is None:
        return status
    first, last = time.interval.earliest, time.interval.latest
    if (
        first is not None
        and first > day
        and status in {MeetingStatus.HELD, MeetingStatus.AGREED, MeetingStatus.ONGOING}
    ):
        return MeetingStatus.SCHEDULED
    if last is not None and last < day and status in {MeetingStatus.SCHEDULED, MeetingStatus.AGREED}:
        return MeetingStatus.HELD
    return status


def _is_wished(verb: Token) -> bool:
    """Say whether a verb stands in a wish: "to hold talks", "proposed that they hold talks"."""
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBP" and verb.dep_ == "ccomp")
    return is_infinitive(verb) or (bare and not any(c.dep_ == "aux" for c in verb.children))


def _with_phrase(token: Token) -> Iterator[str]:
    """Give a verb with what its prepositions govern: "put on hold" is not "put"."""
    for child in token.children:
        if child.dep_ == "prep":
            yield from (f"{token.lemma_} {child.lower_} {grand.lower_}" for grand in child.children)


def _with_particle(token: Token) -> str:
    """Give a verb with its particle: "call off" is not "call"."""
    particle = next(
        (child.lower_ for child in token.children if child.dep_ in {"prt", "advmod"} and len(child) < 5), ""
    )
    return f"{token.lemma_.lower()} {particle}"


def is_supposed(token: Token) -> bool:
    """Say whether a clause around the token only supposes: "if they meet", "until they meet"."""
    marks = load_markers().marks
    for above in (token, *token.ancestors):
        if above.dep_ == "advcl" and any(c.dep_ in {"mark", "advmod"} and c.lower_ in marks for c in above.children):
            return True
    return False


def _of_verb(verb: Token, *, fixed: bool) -> MeetingStatus | None:
    """Read a finite verb of meeting: met, will meet, meets on Monday, could meet, is to meet."""
    state = polarity(verb)
    to_come = MeetingStatus.SCHEDULED if fixed else MeetingStatus.AGREED
    told = (
        (_was_to_be(verb), MeetingStatus.CANCELLED),
        (state.negated and (state.future or not state.past), MeetingStatus.REJECTED),
        (state.possible or state.normative, MeetingStatus.PROPOSED),
        (state.future or (verb.dep_ == "xcomp" and verb.head.lemma_ == "be"), to_come),
        (state.past and not state.negated and verb.dep_ != "xcomp", MeetingStatus.HELD),
        (_is_going_on(verb) or (verb.tag_ == "VBG" and verb.dep_ == "ROOT" and not fixed), MeetingStatus.ONGOING),
        (verb.tag_ in {"VBZ", "VBP", "VBG"} and verb.dep_ not in {"acl", "pcomp"}, to_come),
    )
    return next((status for holds, status in told if holds), None)


def _was_to_be(verb: Token) -> bool:
    """Say whether something was planned that did not come: "was to have met"."""
    past = verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and verb.head.tag_ == "VBD"
    return past and any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children)


def _is_going_on(verb: Token) -> bool:
    """Say whether something has begun and lasts: "have been talking since Monday"."""
    return verb.tag_ == "VBG" and any(child.lower_ == "been" and child.dep_ == "aux" for child in verb.children)


def _is_indefinite_future(noun: Token) -> bool:
    """Say whether "from talks", "at a meeting" stands under a verb to come."""
    verb = next((token for token in noun.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and polarity(verb).future and noun.head.lower_ != "after"


def _above(token: Token) -> Iterator[Token]:
    """Give the words that govern an encounter, the nearest first, as far as its clause reaches."""
    for child in token.children:
        if child.dep_ in {"acl", "relcl"}:
            yield child
    while token.dep_ not in {"ROOT", "relcl"}:
        token = token.head
        yield token
        yield from (
            child for child in token.children if child.dep_ in {"prt", "acomp", "xcomp"} and child.lemma_ == "due"
        )


def _tensed(status: MeetingStatus, token: Token, *, fixed: bool) -> MeetingStatus:
    """Let the tense of the governing word speak: "will hold" is to come, "agreed" with a date is scheduled."""
    state = polarity(token)
    if status in SETTLED and state.possible:
        return MeetingStatus.PROPOSED
    if status is MeetingStatus.PROPOSED and state.negated:
        return MeetingStatus.REJECTED
    if status is MeetingStatus.HELD and state.future:
        return _by_tense(token, fixed=fixed)
    if status is MeetingStatus.SCHEDULED and not fixed:
        return MeetingStatus.AGREED
    return status


def _by_tense(token: Token, *, fixed: bool) -> MeetingStatus:
    """Give the status that the nearest verb's tense leaves."""
    verb = next((t for t in (token, *token.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None:
        return MeetingStatus.HELD
    return _of_verb(verb, fixed=fixed) or MeetingStatus.HELD
