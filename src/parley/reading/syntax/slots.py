"""The slots that an entry names: subject, object, dative, that, to, ing, wh, possessor, whole, or a preposition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from parley.reading.syntax.arguments import Tokens, antecedent, expand, objects, possessors, subjects, surface_subjects

if TYPE_CHECKING:
    from parley.language import Token

WH_CLAUSES = frozenset({"ccomp", "xcomp", "acl", "advcl", "csubj", "csubjpass", "pcomp", "dobj", "nsubj"})
CLAUSES = frozenset({"ccomp", "xcomp", "acl", "pcomp", "dobj", "advcl"})


def slot(predicate: Token, name: str) -> Tokens:
    """Give the tokens that head what stands in a slot of the predicate, coordination expanded; none if it is empty."""
    finder = _NAMED.get(name)
    return finder(predicate) if finder else _prepositional(predicate, name)


def first_slot(predicate: Token, names: Iterable[str]) -> Tokens:
    """Give what stands in the first of the named slots that is not empty."""
    return next((found for name in names if (found := slot(predicate, name))), ())


def _whole(predicate: Token) -> Tokens:
    return (predicate,)


def _object(predicate: Token) -> Tokens:
    """Give a verb's deep objects; of a preposition that is the predicate what it governs: "is against the pact"."""
    if predicate.pos_ == "ADP":
        return expand(child for child in predicate.children if child.dep_ in {"pobj", "pcomp"})
    return objects(predicate)


def _subject(predicate: Token) -> Tokens:
    """Give a verb's deep subjects; of an adjective or predicate noun the subject of its copula."""
    return subjects(predicate) if predicate.pos_ in {"VERB", "AUX"} else surface_subjects(predicate)


def _dative(predicate: Token) -> Tokens:
    """Give who gets something, named without a preposition: "will grant them visas"."""
    return expand(child for child in predicate.children if child.dep_ == "dative" and child.pos_ != "ADP")


def _inner(predicate: Token) -> Tokens:
    """Give what a verb brings into a state or lets do something: "make ships available", "let the convoy pass"."""
    held = [child for child in predicate.children if child.dep_ in {"ccomp", "xcomp"} and not is_infinitive(child)]
    inner = [grand for child in held for grand in child.children if grand.dep_ in {"nsubj", "nsubjpass"}]
    return expand(inner) or objects(predicate)


def _of_subject(predicate: Token) -> Tokens:
    """Give whose the subject is: "Ruritania's plans include", "the reaction from Ruritania was muted"."""
    return tuple(owner for subject in surface_subjects(predicate) for owner in possessors(subject))


def _that(predicate: Token) -> Tokens:
    """Give the heads of finite clauses: complements, quotes around the cue, "it is clear that"."""
    found = [child for child in _complements(predicate) if not is_infinitive(child) and not _is_gerund(child)]
    if predicate.dep_ == "parataxis" and not found:
        found = [predicate.head]
    return expand_clauses(found)


def _to(predicate: Token) -> Tokens:
    """Give infinitives ("agreed to sign"), else what the preposition governs ("agreed to a truce")."""
    found = expand_clauses([child for child in _complements(predicate) if is_infinitive(child)])
    return found or expand_clauses(_at_once(predicate)) or _prepositional(predicate, "to")


def _at_once(predicate: Token) -> Iterator[Token]:
    """Give an infinitive behind who is addressed that the parser took for a purpose: "called on Oslo to sign"."""
    for child in predicate.children:
        if child.dep_ == "advcl" and child.i > predicate.i and is_infinitive(child) and child.left_edge.lower_ == "to":
            before = child.nbor(child.left_edge.i - child.i - 1)
            if before.head.dep_ == "prep" and before.head.head == predicate:
                yield child


def _wh(predicate: Token) -> Tokens:
    """Give the heads of indirect questions: "when the talks resume", "who pays", "what to do"."""
    return tuple(child for child in predicate.children if child.dep_ in WH_CLAUSES and asks(child))


def asks(clause: Token) -> bool:
    """Say whether a clause is an indirect question: it begins with "whether", "who", "when"."""
    first = clause.left_edge
    if first.lower_ == "if":
        return clause.dep_ == "ccomp"
    return first.tag_ in {"WRB", "WP", "WDT", "WP$"} or first.lower_ == "whether"


def _ing(predicate: Token) -> Tokens:
    return expand_clauses(child for child in _complements(predicate) if _is_gerund(child))


def _complements(predicate: Token) -> Iterator[Token]:
    """Give the clauses below a predicate; a predicate adjective's may hang on its copula."""
    yield from (child for child in predicate.children if _completes(child, predicate))
    if predicate.dep_ in {"acomp", "attr"}:
        for child in predicate.head.children:
            if child.dep_ in {"xcomp", "ccomp", "advcl"} and child.i > predicate.i and _is_clausal(child):
                yield child


def _completes(child: Token, predicate: Token) -> bool:
    """Say whether a clause completes a predicate; of a noun also the infinitive: "reason to extend the truce"."""
    if child.dep_ == "relcl":
        return predicate.pos_ == "NOUN" and is_infinitive(child)
    verbal = child.dep_ in CLAUSES and child.pos_ in {"VERB", "AUX"} and child.dep_ != "advcl"
    return verbal or child.dep_ in {"ccomp", "xcomp"}


def _is_clausal(token: Token) -> bool:
    return is_infinitive(token) or token.dep_ == "ccomp"


def expand_clauses(clauses: Iterable[Token]) -> Tokens:
    """Add the coordinated clauses: "to sign and to pay" are two, and so are those of a list."""
    listed = [one for clause in expand(clauses) for one in (clause, *expand(_listed(clause)))]
    return tuple(token for token in listed if token.pos_ in {"VERB", "AUX", "ADJ", "NOUN"})


def _listed(clause: Token) -> Iterator[Token]:
    """Give the next infinitive of a list, which the parser hangs on the first: "to sign, to pay and to leave"."""
    if is_infinitive(clause):
        for child in clause.children:
            joined = child.dep_ == "advcl" and any(grand.dep_ == "conj" for grand in child.children)
            if (
                joined
                and is_infinitive(child)
                and child.left_edge.i
                and child.nbor(child.left_edge.i - child.i - 1).text == ","
            ):
                yield child


def is_infinitive(verb: Token) -> bool:
    """Say whether a verb, or the one that it is coordinated with, stands with "to"."""
    if any(child.tag_ == "TO" for child in verb.children):
        return True
    return verb.dep_ == "conj" and verb.tag_ == "VB" and is_infinitive(verb.head)


def _is_gerund(verb: Token) -> bool:
    return verb.tag_ == "VBG" and not any(child.dep_ in {"aux", "nsubj"} for child in verb.children)


def _prepositional(predicate: Token, name: str) -> Tokens:
    """Give what a preposition governs; a predicate adjective's may hang on its copula, a light noun's on its verb."""
    found = _after(predicate, name)
    if not found and predicate.dep_ in {"acomp", "attr", "dobj", "advmod", "prep"}:
        found = _after(predicate.head, name)
    return expand_prepositional(found)


def _after(head: Token, name: str) -> list[Token]:
    preps = [child for child in head.children if child.dep_ in {"prep", "dative", "prt"} and child.lower_ == name]
    marked = [
        c for c in head.children if c.dep_ in {"ccomp", "xcomp", "advcl"} and is_infinitive(c) and _mark(c) == name
    ]
    preps += [c for prep in preps for c in prep.children if c.dep_ == "conj" and c.lower_ == name]
    particles = [child for child in head.children if child.dep_ in {"prep", "advmod", "prt"}]
    below = [t for child in particles for t in child.children if t.dep_ == "prep" and t.lower_ == name]
    return [*marked, *(t for prep in [*preps, *below] for t in prep.children if t.dep_ in {"pobj", "pcomp"})]


def _mark(clause: Token) -> str | None:
    """Give the word that opens a clause: "for" in "called for inspections to resume"."""
    return next((child.lower_ for child in clause.children if child.dep_ == "mark"), None)


def expand_prepositional(found: list[Token]) -> Tokens:
    """Add what is coordinated with what a preposition governs; "to which" gives what "which" stands for."""
    return expand(map(antecedent, found))


_NAMED: dict[str, Callable[[Token], Tokens]] = {
    "subject": _subject,
    "object": _object,
    "dative": _dative,
    "inner": _inner,
    "possessor": possessors,
    "subject-possessor": _of_subject,
    "whole": _whole,
    "that": _that,
    "to": _to,
    "wh": _wh,
    "ing": _ing,
}

PREPOSITIONS = frozenset(
    {
        *("about", "above", "across", "after", "against", "ahead", "among", "around", "as", "at", "before", "behind"),
        *("below", "beneath", "beside", "besides", "between", "beyond", "but", "by", "despite", "down", "for", "from"),
        *("in", "inside", "into", "like", "near", "of", "off", "on", "onto", "out", "outside", "over", "past", "since"),
        *("than", "through", "to", "toward", "towards", "under", "until", "up", "upon", "via", "with", "within"),
        "without",
    }
)
"""What names a slot by itself: the slot holds what the preposition governs."""

SLOTS = frozenset(_NAMED) | PREPOSITIONS
"""Every name that ``slot`` knows; a lexicon that asks for another is refused when it is loaded."""
