"""What a text binds its parties to: "the deal requires Israel to withdraw", "under the plan, Iran would ship"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.commitments.provisions import Accords, load_provisions
from parley.reading.syntax import polarity, surface_subjects
from parley.records import CommitmentStatus

if TYPE_CHECKING:
    from parley.language import Token


def by_accord(deed: Token) -> CommitmentStatus | None:
    """Give how far a text binds somebody to a deed: an accord pledges it, a draft floats it; None where none does."""
    accords = load_provisions().accords
    text = _obliging(deed, accords) or _under(deed, accords)
    if text is None or polarity(deed).negated:
        return None
    return CommitmentStatus.PLEDGED if _is_agreed(text, accords) else CommitmentStatus.FLOATED


def _obliging(deed: Token, accords: Accords) -> Token | None:
    """Find the text that binds somebody to an infinitive: "commits both sides to halt", "calls for them to halt"."""
    verb = deed.head
    if deed.dep_ not in {"xcomp", "ccomp", "advcl", "pcomp"} or deed.tag_ != "VB":
        return None
    if verb.dep_ == "prep":
        verb = verb.head
    if verb.lemma_.lower() not in accords.obliging or polarity(verb).negated:
        return None
    return next((noun for noun in surface_subjects(verb) if _is_text(noun, accords)), None)


def _under(deed: Token, accords: Accords) -> Token | None:
    """Find the text under which a deed is told."""
    while deed.dep_ == "conj" and deed.head.pos_ == "VERB":
        deed = deed.head
    below = (child for child in deed.children if child.dep_ == "prep" and child.lower_ == "under")
    nouns = (noun for prep in below for noun in prep.children if noun.dep_ == "pobj")
    return next((noun for noun in nouns if _is_text(noun, accords)), None)


def _is_text(noun: Token, accords: Accords) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in accords.agreed | accords.drafted


def _is_agreed(noun: Token, accords: Accords) -> bool:
    """Say whether a text is an accord that exists: "the deal" is one, "a deal" and "the proposed deal" are none."""
    return noun.lemma_.lower() in accords.agreed and not any(c.lower_ in accords.proposed for c in noun.children)
