"""Take up what was said before: "this demand", "the offer", "it", "that", "a move that"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from parley.language.coreference.clauses import governors
from parley.language.coreference.lexicon import Lexicon
from parley.language.coreference.what.contents import Content, Contents
from parley.language.coreference.what.phrases import span_of
from parley.language.layers import Mentions
from parley.language.sentences import Sentences

if TYPE_CHECKING:
    from spacy.tokens import Token

Span = tuple[int, int]
OWN = frozenset({"prep", "acl", "relcl", "poss", "ccomp"})
NOUN_REACH = 6
PRONOUN_REACH = 2


class Takers:
    """Resolves what takes up a content; remembers each, so that "it" may follow "this demand".

    ``actors`` are the tokens that turned out to stand for somebody; it may grow.
    """

    def __init__(self, sents: Sentences, mentions: Mentions, lexicon: Lexicon, actors: Mapping[int, object]) -> None:
        self.contents = Contents(sents, mentions, lexicon)
        self.actors = actors
        self.sents, self.lexicon = sents, lexicon

    def noun(self, noun: Token) -> tuple[Span, float] | None:
        """Resolve an abstract noun that points back, or one that repeats a fuller phrase."""
        lemma = noun.lemma_.lower()
        classes = self.lexicon.noun_class.get(lemma, frozenset())
        beside = self._beside(noun, classes)
        if beside is not None:
            return beside, 0.8
        if not self._points(noun, strictly=not classes):
            return None
        same = self._same(noun, lemma)
        if same is not None:
            return self._take(noun, same, classes, 0.8)
        found = self._of_class(noun, classes) if classes else None
        if found is None and classes and noun.dep_ in {"dobj", "nsubjpass"}:
            self.contents.add(noun, self.contents.phrase(noun), classes)
        return found

    def pronoun(self, token: Token, *, plural: bool = False) -> tuple[Span, float] | None:
        """Resolve "it", "this", "that" or "them" to the content most in mind."""
        if _tells_why(token):
            return None
        best, score = None, 0.0
        here = self.sents.of_token[token.i]
        near = self.contents.before(token, PRONOUN_REACH)
        pointing = token.lower_ != "it"
        around = _around(near)
        for content in near:
            fits = content.weight - 0.55 * (here - content.sent) - 0.6 * (plural != content.plural)
            fits += 0.25 * (content.clause and pointing) - _inside(content, around[content.sent])
            if self._within(token, content):
                fits -= 0.5
            if fits >= score:
                best, score = content, fits
        if best is None:
            return None
        return self._take(token, best, frozenset(), 0.4 + 0.3 * min(1.0, score))

    def subject_thing(self, token: Token, *, plural: bool) -> Span | None:
        """Give the thing that is the subject over a pronoun: "Limits may do if they build trust"."""
        nearest = min(governors(token).items(), key=lambda pair: pair[1], default=None)
        if nearest is None or nearest[0] in self.actors:
            return None
        noun = self.sents.doc[nearest[0]]
        if noun.tag_ != ("NNS" if plural else "NN") or noun.right_edge.i >= token.i or self.contents.is_empty(noun):
            return None
        return span_of(noun) if noun.left_edge.i not in self.contents.mentions.covering else None

    def object_things(self, token: Token) -> Span | None:
        """Give the things right before "them" in its sentence: "backs the protocols and praised them"."""
        upon = token.head.lemma_.lower() in self.lexicon.verbs.upon.words and token.head.pos_ == "VERB"
        if token.lower_ != "them" or token.dep_ not in {"dobj", "pobj"} or token.head.lower_ == "with":
            return None
        start = self.sents.of(token).span.start
        for i in range(token.i - 1, start, -1):
            if i in self.contents.mentions.covering:
                return None
            noun = self.sents.doc[i]
            if noun.tag_ == "NNS" and noun.dep_ in {"dobj", "nsubj", "nsubjpass"}:
                joined = token.head.dep_ == "conj" and noun.head.i == token.head.head.i
                return span_of(noun) if joined or not (upon or self.contents.is_empty(noun)) else None
        return None

    def _of_class(self, noun: Token, classes: frozenset[str]) -> tuple[Span, float] | None:
        """Find the nearest content that fits the class of a noun."""
        tables = [self.lexicon.nouns[name] for name in classes]
        like = frozenset().union(*(table.like for table in tables))
        deeds = any(table.deeds for table in tables)
        here = self.sents.of_token[noun.i]
        best, score = None, 0.3
        near = self.contents.before(noun, NOUN_REACH)
        around = _around(near)
        strictly = not any(c.lower_ in self.lexicon.plain.back for c in noun.children)
        for content in near:
            fit = self._fit(content, classes, like, deeds=deeds)
            if strictly and (fit < 0.5 or (noun.tag_ == "NNS" and not content.plural)):
                continue
            fits = 0.5 * content.weight - (0.15 if fit == 1.0 else 0.3) * (here - content.sent) + fit
            fits -= _inside(content, around[content.sent])
            if fits >= score:
                best, score = content, fits
        if best is None:
            return None
        return self._take(noun, best, classes, 0.4 + 0.3 * min(1.5, score))

    def _fit(self, content: Content, classes: frozenset[str], like: frozenset[str], *, deeds: bool) -> float:
        if content.classes & classes:
            return 1.0
        if "deed" in content.classes:
            return 0.7 if deeds else -0.5
        return 0.5 if content.classes & like else 0.1

    def _same(self, noun: Token, lemma: str) -> Content | None:
        """Find the last fuller phrase with the same noun: "a plan for elections" before "the plan"."""
        here = self.sents.of_token[noun.i]
        for content in reversed(self.contents.named.get(lemma, ())):
            if content.end <= noun.i and here - content.sent <= NOUN_REACH + 2:
                return content
        return None

    def _points(self, noun: Token, *, strictly: bool) -> bool:
        """Say whether a noun points back: "this demand", "such a meeting", "the idea" without a phrase of its own."""
        children = list(noun.children)
        dets = {child.lower_ for child in children if child.dep_ in {"det", "predet", "amod"}}
        own = any(child.dep_ in OWN and (child.dep_ != "poss") and child.i > noun.i for child in children)
        if dets & self.lexicon.plain.fresh:
            return False
        if dets & self.lexicon.plain.back and not strictly:
            return True
        full = own or any(child.dep_ in {"poss", "compound", "nummod"} for child in children)
        return "the" in dets and not full

    def _beside(self, noun: Token, classes: frozenset[str]) -> Span | None:
        """Read an apposition: "the deployment of troops, a move that Russia rejects"."""
        if not classes or not any(c.lower_ in {"a", "an", "one"} for c in noun.children if c.dep_ in {"det", "nummod"}):
            return None
        start = noun.left_edge.i
        comma = start > 0 and noun.doc[start - 1].text in {",", "\u2014", "\u2013", "-"}
        if not comma or not any(child.dep_ in {"relcl", "acl"} for child in noun.children):
            return None
        return self._before_comma(noun, start - 1, classes)

    def _before_comma(self, noun: Token, comma: int, classes: frozenset[str]) -> Span | None:
        """Take the phrase that ends at the comma; of a move or step the clause, unless the phrase tells of a deed."""
        last = noun.doc[comma - 1]
        deeds = any(self.lexicon.nouns[name].deeds for name in classes)
        at, nominal, clause = last, None, None
        for _ in range(12):
            if at.right_edge.i >= comma and not (at.right_edge.i >= noun.i):
                pass
            if at.pos_ in {"NOUN", "PROPN", "NUM"} and clause is None:
                nominal = at
            elif at.pos_ in {"VERB", "AUX"} and clause is None:
                clause = at
            if at.head is at or clause is not None:
                break
            at = at.head
        eventive = nominal is not None and nominal.lemma_.lower().endswith(self.lexicon.plain.deed_endings)
        if nominal is not None and (eventive or not deeds or clause is None):
            return nominal.left_edge.i, comma
        if clause is None:
            return None
        return (span_of(clause)[0] if clause.dep_ in {"xcomp", "ccomp", "acl"} else clause.i), comma

    def _within(self, token: Token, content: Content) -> bool:
        """Say whether a content belongs to the verb that a pronoun is an argument of."""
        return content.anchor == token.head.i

    def _take(self, token: Token, content: Content, classes: frozenset[str], sure: float) -> tuple[Span, float]:
        self.contents.add(token, content, classes)
        return (content.start, content.end), round(min(0.9, sure), 3)


def _around(near: Sequence[Content]) -> Mapping[int, list[Content]]:
    """Give for each sentence what is said, wanted or done in it, of which a phrase may be only a part."""
    found: dict[int, list[Content]] = defaultdict(list)
    for content in near:
        if content.weight >= 0.4 and content.start != content.anchor:
            found[content.sent].append(content)
    return found


def _inside(content: Content, around: Sequence[Content]) -> float:
    """Hold back a phrase that is only part of another."""
    start, end, long = content.start, content.end, content.end - content.start
    return 0.4 * any(other.start <= start and end <= other.end and other.end - other.start > long for other in around)


def _tells_why(token: Token) -> bool:
    """Say whether "that" only leads on: "that is why"."""
    after = token.doc[token.i + 1 : token.i + 3]
    return len(after) == 2 and after[0].lemma_ == "be" and after[1].lower_ in {"why", "how", "when", "where"}
