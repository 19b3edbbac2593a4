"""The place of an event below what governs it, and what the governor says of it there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from parley.reading.factuality.step import Step
from parley.reading.factuality.unasserted import is_supposed
from parley.reading.lexicon import Over, PartOfSpeech, load_operators, load_words
from parley.reading.syntax import is_infinitive

if TYPE_CHECKING:
    from parley.language import Token

UNSAID = {Over.INFINITIVE: "task", Over.CLAUSE: "clause", Over.GERUND: "gerund", Over.NOUN: "object"}
"""The place below a governor that says nothing of what stands there."""

PLACES = {"relcl": "relative", "amod": "attribute", "compound": "attribute", "nsubj": "subject", "csubj": "task"}
"""Places that tell the same of all words that stand there."""

PREDICATIVE = frozenset({"acomp", "attr", "oprd", "prt"})
COMPLEMENTS = frozenset({"xcomp", "ccomp", "dobj", "nsubjpass", "csubjpass", "dative", *PREDICATIVE})

Place = tuple["Token", Step | None]


def is_predicate(token: Token) -> bool:
    """Say whether a token is the predicate of a copula, beside which it stands in one place: "is able", "has to go"."""
    head = token.head
    if token.dep_ == "xcomp" and is_infinitive(token) and head.lemma_ == "have":
        return True
    return token.dep_ in PREDICATIVE and head.pos_ in {"AUX", "VERB"} and head.lemma_ in load_words().raising


def place(token: Token) -> Place:
    """Give what governs a token, and the step from there down to it; no step where it shares the certainty above."""
    head = token.head
    if token.dep_ in {"pobj", "pcomp"}:
        return _below_preposition(token)
    if token.dep_ == "advcl":
        return head, _adverbial(token)
    if token.dep_ == "acl" or (token.dep_ == "relcl" and is_infinitive(token)):
        return head, _told_of_noun(token)
    if token.dep_ in COMPLEMENTS:
        return head, _complement(token, head)
    name = PLACES.get(token.dep_)
    return head, None if name is None else Step(name, head)


def kind_of(token: Token) -> Over:
    """Say what kind of complement a token is."""
    if token.pos_ not in {"VERB", "AUX", "ADJ"}:
        return Over.NOUN if token.dep_ not in {"ccomp", "xcomp"} else Over.CLAUSE
    if is_infinitive(token):
        return Over.INFINITIVE
    return Over.GERUND if _is_gerund(token) else Over.CLAUSE


def _is_gerund(verb: Token) -> bool:
    """Say whether a verb, or its only auxiliary, ends in "-ing": "paying", "being fined"."""
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    return (auxiliaries[0] if auxiliaries else verb).tag_ == "VBG"


def said_by(governor: Token, kind: Over, preposition: str | None = None) -> str | None:
    """Name the class that the governor's own entry gives to a complement of this kind.

    What stands below a preposition is a verb's or adjective's complement only if the entry names the preposition.
    """
    of_noun = governor.pos_ in {"NOUN", "PROPN"}
    for entry in load_operators().governing.fitting(governor):
        if of_noun != (entry.pos is PartOfSpeech.NOUN) or (entry.over and kind not in entry.over):
            continue
        if preposition is None or of_noun or preposition in (entry.particle or "").split():
            return entry.certainty.name
    return None


def _complement(token: Token, governor: Token) -> Step:
    """Read what a verb or adjective says of its complement."""
    kind = kind_of(token)
    if token.i < governor.i and token.dep_ == "ccomp" and is_supposed(token):
        return Step("supposition", token)
    if kind is Over.CLAUSE and _marked(token, load_words().supposed):
        return Step("asks", governor)
    named = (said_by(word, kind) for word in (governor, *_predicates(governor)))
    return Step(next(filter(None, named), None) or _unsaid(token, kind), governor)


def _predicates(copula: Token) -> Iterator[Token]:
    """Give the predicate beside a clause: "it is impossible to cross"."""
    if copula.pos_ == "AUX" or copula.lemma_ in load_words().raising:
        yield from (child for child in copula.children if child.dep_ in PREDICATIVE)


def _unsaid(token: Token, kind: Over) -> str:
    """Name the place below a governor that says nothing."""
    return _determined(token, UNSAID[kind]) if kind is Over.NOUN else UNSAID[kind]


def _determined(noun: Token, otherwise: str) -> str:
    """Say whether a noun is there already, by "the", a possessor or a name, or goes with the negation above: "any"."""
    marks = load_words().given
    words = {child.lower_ for child in noun.children if child.dep_ == "det"}
    if "any" in words:
        return "any"
    named = noun.pos_ == "PROPN" or not marks.isdisjoint(words)
    return "given" if named or any(child.dep_ == "poss" for child in noun.children) else otherwise


def _below_preposition(token: Token) -> Place:
    """Read "the possibility of a strike", "insisted on closing", "left without paying", "by closing"."""
    preposition = token.head
    if preposition.lower_ in load_words().lacking:
        return preposition.head, Step("without", preposition)
    governor = preposition.head
    if preposition.dep_ == "agent":
        return governor, Step("subject", governor)
    while governor.dep_ in {"prep", "advmod"} and governor.pos_ in {"ADP", "ADV"} and governor.head != governor:
        governor = governor.head
    named = _of_or_over(governor, kind_of(token), preposition.lower_)
    unsaid = "gerund" if token.dep_ == "pcomp" else _determined(token, "adjunct")
    return governor, Step(named or unsaid, governor)


def _of_or_over(noun: Token, kind: Over, preposition: str | None = None) -> str | None:
    """Name what a noun says, or else the verb over it: "a plan to leave", "forced the firm to leave"."""
    named = said_by(noun, kind, preposition)
    if named is None and noun.dep_ in {"dobj", "nsubjpass"}:
        return said_by(noun.head, kind, preposition)
    return named


def _told_of_noun(token: Token) -> Step:
    """Read what a noun says of the clause that explains it: "a plan to close", "the fact that it closed"."""
    noun, kind = token.head, kind_of(token)
    bare = not any(child.dep_ in {"aux", "mark"} for child in token.children)
    if bare and (kind is Over.GERUND or token.tag_ == "VBN"):
        return Step("attribute", noun)
    return Step(_of_or_over(noun, kind) or UNSAID[kind], noun)


def _adverbial(token: Token) -> Step:
    """Read what opens an adverbial clause."""
    words = load_words()
    if _marked(token, words.supposed) or is_supposed(token):
        return Step("supposition", token)
    if _marked(token, words.lacking):
        return Step("without", token)
    if _marked(token, words.limiting):
        return Step("limit", token)
    if is_infinitive(token):
        named = said_by(token.head, Over.INFINITIVE)
        return Step(named or "purpose", token.head)
    opened = any(child.dep_ == "mark" for child in token.children)
    return Step("aside" if token.tag_ in {"VBG", "VBN"} and not opened else "circumstance", token.head)


def _marked(token: Token, marks: Iterable[str]) -> bool:
    """Say whether a clause is opened by one of some words."""
    return any(child.lower_ in marks and child.dep_ in {"mark", "advmod", "prep"} for child in token.children)
