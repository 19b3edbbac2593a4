"""What the clause around a pronoun allows: who acts in the same clause, who governs it, what precedes its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CARRYING = frozenset({"xcomp", "conj", "advcl", "pcomp", "prep"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "iobj"})
RELATIVE = frozenset({"WP", "WDT"})
BREAKS = frozenset({":", ";"})
NEAREST = -1
CLIMB = 8
"""Heads up which are looked at: no sentence worth reading is deeper."""


def subject_of(verb: Token) -> Token | None:
    """Give the subject of a verb, that of the verb it is joined to, or who controls it."""
    for _ in range(CLIMB):
        found = _own_subject(verb) or _controller(verb)
        if found is not None or verb.dep_ not in CARRYING or verb.head is verb:
            return found
        verb = verb.head
    return None


def _own_subject(verb: Token) -> Token | None:
    """Give the subject of the clause itself; of a relative clause and a participle the noun before it."""
    found = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if found is None:
        return verb.head if verb.dep_ == "acl" else None
    return verb.head if found.tag_ in RELATIVE and verb.dep_ == "relcl" else found


def _controller(verb: Token) -> Token | None:
    """Give the object that acts: "asked Macron to leave", "accused Putin of playing for time"."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ not in {"xcomp", "pcomp"} or above.pos_ != "VERB":
        return None
    return next((child for child in above.children if child.dep_ == "dobj" and child.i < verb.i), None)


def governing_verb(token: Token) -> Token | None:
    """Give the verb that a pronoun is an argument of, directly or by a preposition; None for a possessive."""
    if token.dep_ in ARGUMENTS:
        return token.head
    if token.dep_ == "pobj" and token.head.dep_ in {"prep", "agent", "dative"}:
        above = token.head.head
        return above if above.pos_ in {"VERB", "AUX"} else None
    return None


def beside(token: Token) -> set[int]:
    """Give the tokens that a pronoun cannot stand for: who acts or suffers in the same clause."""
    verb = governing_verb(token)
    if verb is None or token.lower_.endswith(("self", "selves")):
        return set()
    found = {child.i for child in verb.children if child.dep_ in ARGUMENTS}
    for child in verb.children:
        if child.dep_ in {"prep", "agent"}:
            found.update(grand.i for grand in child.children if grand.dep_ == "pobj")
    subject = subject_of(verb) if token.dep_ not in SUBJECTS else None
    if subject is not None:
        found.add(subject.i)
    return found - {token.i}


def governors(token: Token) -> dict[int, int]:
    """Give the subjects of the clauses that a pronoun stands in, the nearest 0: "Merz said that Macron lost his".

    Who receives or does it as an object is ``NEAREST``: "gave Macron his letter", "accused Macron of breaking his".
    """
    found: dict[int, int] = {}
    at = token
    for _ in range(CLIMB):
        if at.head is at:
            break
        at = at.head
        if at.pos_ in {"VERB", "AUX"}:
            above = _receiver(at, token)
            if above is None and at.dep_ == "pcomp":
                above = _controller(at)
            nearest = above is not None
            above = above or subject_of(at)
        else:
            above = next((child for child in at.children if child.dep_ == "poss" and child.i < token.i), None)
            nearest = False
        if above is not None and above.i < token.i:
            found.setdefault(above.i, NEAREST if nearest else len(found))
    return found


def _receiver(verb: Token, token: Token) -> Token | None:
    """Give who receives what is a pronoun's: "gave Macron his letter back"."""
    if token.dep_ != "poss" or token.head.head is not verb or token.head.dep_ != "dobj":
        return None
    return next((child for child in verb.children if child.dep_ == "dative" and child.i < token.i), None)


def later_subject(token: Token, *, clauses: bool = False) -> Token | None:
    """Give the subject that a preposed phrase (with ``clauses``, a clause) points forward to: "In his talk, Merz"."""
    at = token
    for _ in range(CLIMB):
        if at.head is at or at.dep_ in {"ccomp", "conj", "parataxis"}:
            return None
        if at.head.dep_ == "ROOT" and (at.dep_ == "prep" or (at.dep_ == "advcl" and clauses)):
            subject = next((child for child in at.head.children if child.dep_ in SUBJECTS), None)
            return subject if subject is not None and at.right_edge.i < subject.i else None
        at = at.head
    return None


def said_before(token: Token) -> range:
    """Give the tokens of a clause before a verb of saying of which the pronoun is the subject: "..., he said"."""
    if token.dep_ != "nsubj":
        return range(0)
    for child in token.head.children:
        if child.dep_ == "ccomp" and child.i < token.i:
            return after_break(range(child.left_edge.i, min(child.right_edge.i + 1, token.i)), token)
    return range(0)


def after_break(words: range, token: Token) -> range:
    """Let what is said before a pronoun begin behind a colon or semicolon: "Merz saw no hurry: talks fail, he said"."""
    breaks = [i + 1 for i in words if i < token.i and token.doc[i].text in BREAKS]
    return range(breaks[-1], words.stop) if breaks else words
