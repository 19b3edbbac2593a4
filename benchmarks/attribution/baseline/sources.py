"""Who speaks: the source of a cue by the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.language.speech.spans import below

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
CLAUSAL = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})


def source_head(cue: Token) -> Token | None:
    """Give the head of who speaks: subject, agent, possessor, or who governs a participle."""
    if cue.pos_ == "NOUN":
        return _of_noun(cue)
    agent = _agent(cue)
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in cue.children)
    if agent is not None or passive:
        return agent
    return _climb(cue)


def _climb(cue: Token) -> Token | None:
    """Find the subject that a verb shares with those above it, or the noun that its participle stands by."""
    at = cue
    for _ in range(5):
        subject = next((child for child in at.children if child.dep_ in SUBJECTS), None)
        if subject is not None:
            return subject
        if at.dep_ == "acl":
            return at.head
        if at.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "aux", "dep", "prep"):
            return None
        at = at.head
    return None


def source_tokens(head: Token) -> set[int]:
    """Give the tokens of the source: the phrase without relative clauses and participles."""
    return below(head, [child.i for child in head.subtree if child.dep_ in CLAUSAL])


def _agent(cue: Token) -> Token | None:
    for child in cue.children:
        if child.dep_ == "agent":
            return next(
                (
                    below_.head if below_.dep_ == "case" else below_
                    for below_ in child.children
                    if below_.dep_ == "pobj"
                ),
                None,
            )
    return None


def _of_noun(cue: Token) -> Token | None:
    """Give the possessor, or who stands after "of", "by" or "from", or the subject of the verb that takes the noun."""
    for child in cue.children:
        if child.dep_ == "poss":
            return child
    for child in cue.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("of", "by", "from", "among", "for"):
            found = next((c for c in child.children if c.dep_ == "pobj"), None)
            if found is not None:
                return found
    if cue.dep_ in ("dobj", "attr") and cue.head.pos_ in ("VERB", "AUX"):
        return source_head(cue.head)
    return None
