"""Who does what to whom: the deep arguments of a predicate, found by general grammar and not word by word.

Works on spaCy's English dependencies (ClearNLP labels). Passives, control and raising, coordination, relative and
participial clauses and nominalisations are resolved here once, so that a frame names only its slots.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parley.language import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
RELATIVES = frozenset({"who", "whom", "which", "that"})
AUXILIARIES = frozenset({"aux", "auxpass"})
PREDICATIVES = frozenset({"acomp", "attr", "oprd"})
INHERITS = frozenset({"xcomp", "oprd", "conj", "advcl", "ccomp", "acomp", "attr", "prep"})
"""How a predicate hangs on the clause that lends it a subject."""

COMPLETES = frozenset({"dobj", "xcomp", "ccomp"})
"""What a verb in the passive has no more place for, as a rule."""

FILLS_CLEFT = frozenset({"attr", "ccomp", "nsubj", "csubj"})
"""What stands on the other side of the copula."""

WISHES = frozenset({"get", "have", "like", "need", "see", "want", "wish"})
"""Verbs under which a bare participle with a subject is a passive."""

PRESENT = frozenset({"VBP", "VBZ"})

DEEPEST = 8
"""How many clauses a missing subject is looked for upwards."""

Tokens = tuple["Token", ...]


def expand(tokens: Iterable[Token]) -> Tokens:
    """Add what is coordinated with each token: "France and Spain" are two."""
    found: list[Token] = []
    for token in tokens:
        found += expand(child for child in token.children if child.dep_ == "nmod" and _is_listed(child))
        found.append(token)
        found += expand(child for child in token.children if child.dep_ == "conj")
    return tuple(found)


def _is_listed(name: Token) -> bool:
    """Say whether the parser hangs the first name of a list on the last: "Anna Berg and Paul Weber"."""
    return name.pos_ == "PROPN" and any(child.dep_ in {"cc", "conj"} for child in name.children)


def is_passive(verb: Token) -> bool:
    """Say whether a verb stands in the passive, reduced ones ("the plan rejected by X") included."""
    deps = {child.dep_ for child in verb.children}
    if deps & {"auxpass", "nsubjpass", "agent"}:
        return not (deps & COMPLETES and _is_short_perfect(verb))
    if is_wished_done(verb):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl"


def is_wished_done(verb: Token) -> bool:
    """Say whether a participle tells what somebody wants done: "wants the ban lifted"."""
    wished = verb.tag_ in {"VBN", "VBD"} and verb.dep_ in {"ccomp", "xcomp"} and verb.head.lemma_ in WISHES
    return wished and not any(child.dep_ in AUXILIARIES for child in verb.children)


def _is_short_perfect(verb: Token) -> bool:
    """Say whether "'s" is taken for "is" where it is "has": "she's vowed to block the ports"."""
    return any(child.dep_ == "auxpass" and child.lower_ in {"'s", "\u2019s"} for child in verb.children)


def subjects(predicate: Token) -> Tokens:
    """Give the deep subjects: the agent of a passive, the controller of an infinitive, the antecedent of "who"."""
    if predicate.pos_ == "NOUN" and predicate.dep_ not in PREDICATIVES:
        return possessors(predicate)
    if is_passive(predicate):
        return expand(_agents(predicate))
    return surface_subjects(predicate)


def surface_subjects(predicate: Token, depth: int = 0) -> Tokens:
    """Give the grammatical subjects, inherited from the clause above where a predicate has none of its own."""
    if depth > DEEPEST:
        return ()
    own = [child for child in predicate.children if child.dep_ in SUBJECTS or child.dep_ == "nsubjpass"]
    own = own or [
        c for aux in predicate.children if aux.dep_ in AUXILIARIES for c in aux.children if c.dep_ in SUBJECTS
    ]
    if own:
        return expand(antecedent(token) for token in own)
    return _inherited(predicate, depth + 1)


def _inherited(predicate: Token, depth: int) -> Tokens:
    """Find the subject of a predicate without one, by what it hangs on."""
    head, dep = predicate.head, predicate.dep_
    if dep in {"acl", "relcl"}:
        return _of_noun_clause(predicate)
    if dep == "pcomp":
        return _above(head.head, depth) if head.dep_ != "ROOT" else ()
    controllers = _controllers(predicate)
    if controllers:
        return controllers
    return _above(_by_tense(predicate), depth) if dep in INHERITS else ()


def _by_tense(predicate: Token) -> Token:
    """Give what a predicate is coordinated with; in "said that it works and proposed to go on" that is the report."""
    head = predicate.head
    inside = predicate.dep_ == "conj" and head.dep_ == "ccomp" and head.tag_ in PRESENT and predicate.tag_ == "VBD"
    return head.head if inside and head.head.tag_ == "VBD" else head


def _controllers(predicate: Token) -> Tokens:
    """Find the object that controls an infinitive or is called something: "urged X to sign", "called X unfair"."""
    if predicate.dep_ not in {"xcomp", "oprd"} or predicate.head.pos_ != "VERB":
        return ()
    return expand(child for child in predicate.head.children if child.dep_ in {"dobj", "dative"})


def _above(head: Token, depth: int) -> Tokens:
    """Take the subject of the clause above, or who holds the noun above."""
    if head.pos_ == "ADV" and head.dep_ == "advmod":
        return surface_subjects(head.head, depth)
    if head.pos_ in {"VERB", "AUX", "ADJ"} or head.dep_ in PREDICATIVES:
        return surface_subjects(head, depth)
    return possessors(head) if head.pos_ == "NOUN" else surface_subjects(head, depth) if head.dep_ == "prep" else ()


def _of_noun_clause(predicate: Token) -> Tokens:
    """Find who acts in "the envoy leading the talks" (the envoy) and "the refusal to sign" (whose refusal it is)."""
    noun = predicate.head
    if any(child.tag_ == "TO" for child in predicate.children):
        return possessors(noun) or _subject_of_light_verb(noun)
    return (noun,)


def _subject_of_light_verb(noun: Token) -> Tokens:
    """Find who makes an offer: the subject of the verb whose object the noun is."""
    return surface_subjects(noun.head, DEEPEST - 2) if noun.dep_ == "dobj" else ()


def _agents(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "agent":
            yield from (grand for grand in child.children if grand.dep_ == "pobj")


def opens_relative(clause: Token) -> bool:
    """Say whether a clause says more of what stands before it: a relative one, or ", which X rejects" on a clause."""
    which = clause.dep_ == "advcl" and any(child.tag_ == "WDT" and child.lower_ == "which" for child in clause.children)
    return clause.dep_ == "relcl" or (which and clause.i > clause.head.i)


def antecedent(token: Token) -> Token:
    """Give the noun or clause that a relative pronoun stands for, or the token itself."""
    if token.lower_ == "what":
        return _of_cleft(token)
    if token.lower_ not in RELATIVES or token.tag_ not in {"WDT", "WP", "IN", "DT"}:
        return token
    above = token.head
    for _ in range(DEEPEST):
        if opens_relative(above):
            return above.head
        if above.dep_ == "ROOT":
            break
        above = above.head
    return token


def _of_cleft(what: Token) -> Token:
    """Give the line in "what they want is a line" and the line in "a line is what they want"."""
    clause = what.head
    for _ in range(DEEPEST):
        if clause.dep_ in {"csubj", "ccomp", "nsubj", "attr"} and clause.head.lemma_ == "be":
            beside = [child for child in clause.head.children if child != clause and child.dep_ in FILLS_CLEFT]
            return beside[-1] if beside else what
        if clause.dep_ not in {"xcomp", "ccomp", "pcomp"}:
            break
        clause = clause.head
    return what


def objects(verb: Token) -> Tokens:
    """Give the deep objects: of a passive its subject, of "the move that X rejects" the move."""
    if is_passive(verb):
        named = {"nsubjpass", "nsubj"} if is_wished_done(verb) else {"nsubjpass"}
        own = [child for child in verb.children if child.dep_ in named] or _beside_copula(verb)
        return expand(map(antecedent, own)) if own else _passive_object(verb)
    own = [child for child in verb.children if child.dep_ == "dobj"]
    if own:
        return expand(antecedent(token) for token in own)
    return _gap(verb)


def _beside_copula(verb: Token) -> list[Token]:
    """Give what hangs on the auxiliary: "the number remains disputed", "also disputed is the price"."""
    return [c for aux in verb.children if aux.dep_ == "auxpass" for c in aux.children if c.dep_ in {"nsubj", "attr"}]


def _passive_object(verb: Token) -> Tokens:
    """Find what is done something to in "the plan rejected by X" and "it was sent and rejected by X"."""
    if verb.dep_ == "acl":
        return (verb.head,)
    return surface_subjects(verb.head) if verb.dep_ in {"conj", "xcomp"} else ()


def _gap(verb: Token) -> Tokens:
    """Find the object that a relative clause leaves out: "a step Ruritania rejects", "they back, and we reject, it"."""
    if verb.dep_ == "relcl":
        own = [child for child in verb.children if child.dep_ in SUBJECTS]
        if own and all(child.lower_ not in RELATIVES for child in own):
            return (verb.head,)
    if verb.dep_ == "conj" and verb.head.dep_ == "relcl" and verb.i > verb.head.i:
        return _gap(verb.head)
    return ()


def possessors(noun: Token) -> Tokens:
    """Give who a noun of action belongs to: "Ruritania's refusal", "the refusal by Ruritania", "Ruritanian demands"."""
    found = [child for child in noun.children if child.dep_ == "poss"]
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            found += [grand for grand in child.children if grand.dep_ == "pobj"]
    found += [child for child in noun.children if child.dep_ in {"amod", "compound", "nmod"} and child.pos_ == "PROPN"]
    found += [
        child for child in noun.children if child.dep_ == "amod" and child.text[:1].isupper() and child not in found
    ]
    return expand(found)
