"""What "it", "they" and "them" may be by the words around them: an actor, a thing, either, or nothing."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from parley.language.coreference.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "advcl", "acl", "relcl"})
LINKING = frozenset({"be", "remain", "become", "seem", "feel"})
STATES_OF_MIND = frozenset({"acomp", "attr"})


class Sense(Enum):
    """What a pronoun may stand for."""

    ACTOR = "actor"
    THING = "thing"
    EITHER = "either"
    NOTHING = "nothing"


def sense_of(token: Token, lexicon: Lexicon) -> Sense:
    """Tell by verb, preposition and complement what a pronoun that is no person may stand for."""
    if token.dep_ in {"nsubj", "nsubjpass", "expl"}:
        return _as_subject(token, lexicon)
    if token.dep_ == "dobj":
        return Sense.ACTOR if token.head.lemma_.lower() in lexicon.verbs.upon.words else Sense.THING
    if token.dep_ == "pobj":
        agent = token.head.dep_ == "agent" or token.head.lower_ in lexicon.plain.with_actor
        return Sense.ACTOR if agent else Sense.THING
    owner = token.dep_ in {"poss", "dative", "iobj"} or token.lower_.endswith("self")
    return Sense.ACTOR if owner else Sense.EITHER


def _as_subject(token: Token, lexicon: Lexicon) -> Sense:
    verb = token.head
    said = verb.dep_ == "ccomp" and verb.i < token.i
    passive = token.dep_ == "nsubjpass"
    if not said and (token.dep_ == "expl" or _is_empty(verb, verb.lemma_.lower(), lexicon, passive=passive)):
        return Sense.NOTHING
    return Sense.EITHER if said or passive else _of_verb(verb, lexicon)


def _of_verb(verb: Token, lexicon: Lexicon) -> Sense:
    """Tell by an active verb what its subject may be."""
    lemma = verb.lemma_.lower()
    if lemma in LINKING:
        inner = [child for child in verb.children if child.dep_ in STATES_OF_MIND]
        minded = any(child.lower_ in lexicon.verbs.minded.words for child in inner)
        return Sense.ACTOR if minded else Sense.THING if inner else Sense.EITHER
    if lemma in lexicon.verbs.causing.words:
        return Sense.THING
    acts = lemma in lexicon.actor_verbs or any(child.dep_ in {"ccomp", "xcomp"} for child in verb.children)
    return Sense.ACTOR if acts else Sense.EITHER


def _is_empty(verb: Token, lemma: str, lexicon: Lexicon, *, passive: bool) -> bool:
    """Say whether the empty "it" announces a clause after the verb: "it is clear that", "it takes courage to"."""
    clauses = [c for c in verb.children if c.dep_ in CLAUSES and c.i > verb.i and not _is_brought_about(c)]
    for child in verb.children:
        if child.dep_ in STATES_OF_MIND and child.lower_ not in lexicon.verbs.minded.words:
            clauses += [grand for grand in child.children if grand.dep_ in CLAUSES and grand.i > child.i]
    announced = [clause for clause in clauses if clause.dep_ != "advcl" or _infinitive(clause)]
    if passive:
        return any(clause.dep_ in {"ccomp", "csubj"} and _opened(clause) for clause in announced)
    if lemma == "be" and _is_for_somebody(verb):
        return True
    if lemma not in lexicon.verbs.weather.words or not announced:
        return _tells_time(verb, lemma)
    minded = any(child.lower_ in lexicon.verbs.minded.words for child in verb.children if child.dep_ == "acomp")
    return not minded


def _is_brought_about(clause: Token) -> bool:
    """Say whether a complement is a state of something: in "it will make ships available" a doer is at work."""
    return clause.pos_ == "ADJ" and clause.left_edge.dep_ != "mark" and any(c.dep_ == "nsubj" for c in clause.children)


def _is_for_somebody(verb: Token) -> bool:
    """Read "it is for Kyiv to decide"."""
    after = next((child for child in verb.children if child.i == verb.i + 1 and child.dep_ == "prep"), None)
    ahead = verb.doc[verb.i + 1 : verb.i + 8]
    return after is not None and after.lower_ == "for" and any(token.tag_ == "TO" for token in ahead)


def _tells_time(verb: Token, lemma: str) -> bool:
    return lemma == "be" and any(child.lower_ in {"late", "early"} for child in verb.children if child.dep_ == "acomp")


def _infinitive(clause: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in clause.children)


def _opened(clause: Token) -> bool:
    return any(child.dep_ in {"mark", "nsubj", "nsubjpass", "expl"} for child in clause.children)


def announced_by(token: Token, lexicon: Lexicon) -> Token | None:
    """Give the clause that "it" only announces after a verb of judging: "called it unrealistic that the army"."""
    verb = token.head
    if token.dep_ == "nsubj" and verb.lemma_.lower() in lexicon.verbs.judging.words:
        return None
    if verb.dep_ in {"ccomp", "xcomp"} and token.dep_ in {"nsubj", "dobj"} and verb.i > token.i:
        verb = verb if verb.lemma_.lower() in lexicon.verbs.judging.words else verb.head
    if token.dep_ not in {"nsubj", "dobj"} or verb.lemma_.lower() not in lexicon.verbs.judging.words:
        return None
    below = [*verb.children, *(grand for child in verb.children for grand in child.children)]
    clauses = [t for t in below if t.dep_ in {"ccomp", "xcomp", "advcl", "acl"} and t.left_edge.i > token.i + 1]
    return next((t for t in clauses if t.left_edge.lower_ in {"that", "to"} or _infinitive(t)), None)
