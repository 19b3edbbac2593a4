"""What was said, wanted, planned or done so far in an article: all that "this demand" or "it" may take up."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from parley.language.coreference.lexicon import Lexicon
from parley.language.coreference.tokens import predicates
from parley.language.coreference.what.phrases import contents_of, span_of
from parley.language.layers import Mentions
from parley.language.sentences import Sentences

if TYPE_CHECKING:
    from spacy.tokens import Token

NONE: frozenset[str] = frozenset()
DEED = frozenset({"deed"})
CONDITION = frozenset({"condition"})
VIEW = frozenset({"view"})
ASKED = frozenset({"question", "demand", "proposal"})
WILLED = frozenset({"promise", "plan", "offer"})
TELLING = frozenset({"amod", "compound", "nummod", "prep", "acl"})
"""What beside a noun tells which one is meant."""

OBJECTS = frozenset({"dobj", "nsubjpass", "pobj", "nsubj", "attr", "conj", "appos", "ROOT"})


@dataclass(frozen=True, slots=True)
class Content:
    """Something that may be taken up: the tokens ``start`` to ``end``, announced by the word ``anchor``.

    ``classes`` are the classes of nouns that take it up, ``noun`` the lemma of the noun that named it; ``weight``
    says how readily a bare "it" does; ``plural`` that it is "them".
    """

    anchor: int
    start: int
    end: int
    sent: int
    weight: float
    classes: frozenset[str] = NONE
    noun: str = ""
    plural: bool = False
    clause: bool = False


class Contents:
    """The contents of an article by place; grows while what points back is resolved."""

    def __init__(self, sents: Sentences, mentions: Mentions, lexicon: Lexicon) -> None:
        self.sents, self.doc, self.mentions, self.lexicon = sents, sents.doc, mentions, lexicon
        self.all: list[Content] = []
        self.named: dict[str, list[Content]] = defaultdict(list)
        for i in predicates(sents.doc):
            token = sents.doc[i]
            self.all += self._of_verb(token) if token.pos_ == "VERB" else self._of_noun(token)
        self.keys = [content.anchor for content in self.all]

    def before(self, token: Token, reach: int) -> Sequence[Content]:
        """Give the contents that end before a token, announced in its sentence or the ``reach`` sentences before."""
        first = self.sents.all[max(0, self.sents.of_token[token.i] - reach)].span.start
        near = self.all[bisect_left(self.keys, first) : bisect_left(self.keys, token.i)]
        found = []
        for content in near:
            if content.end <= token.i:
                found.append(content)
            elif content.start < token.i:
                cut = self._cut(content, token)
                if cut is not None:
                    found.append(cut)
        return found

    def _cut(self, content: Content, token: Token) -> Content | None:
        """Let a content that runs over the token end at the last comma before it."""
        for i in range(token.i - 1, content.start + 1, -1):
            if self.doc[i].text in {",", ";", "\u2013", "\u2014"}:
                return replace(content, end=i)
        return None

    def add(self, token: Token, taken: Content, classes: frozenset[str]) -> None:
        """Keep that a token takes up a content, so that the next one may take it up from here."""
        sent = self.sents.of_token[token.i]
        new = Content(
            token.i, taken.start, taken.end, sent, 1.1, taken.classes | classes, taken.noun, taken.plural, taken.clause
        )
        at = bisect_left(self.keys, token.i + 1)
        self.all.insert(at, new)
        self.keys.insert(at, token.i)

    def _of_verb(self, verb: Token) -> Iterator[Content]:
        """Give what a verb of wanting, saying or deciding is about, and what was done."""
        children = list(verb.children)
        classes = self.lexicon.verb_class.get(verb.lemma_.lower())
        says = classes is not None and "view" in classes
        if classes is not None:
            yield from self._about(verb, children, classes, says=says)
        if verb.dep_ in {"ROOT", "conj"} and not says:
            sent = self.sents.of(verb)
            if verb.i != sent.span.start:
                end = span_of(verb, whole=False)[1]
                yield Content(verb.i, verb.i, end, sent.index, 0.1, DEED, clause=True)
        for child in children:
            if child.dep_ == "advcl":
                yield from self._beside_verb(verb, child)
            elif child.lower_ == "whether":
                yield self._content(verb, verb, 0.9, ASKED)

    def _about(self, verb: Token, children: list[Token], classes: frozenset[str], *, says: bool) -> Iterator[Content]:
        """Give the clause, object and matter of a verb; a question of "whether" is told where its own verb is."""
        weight = 0.55 if classes <= {"view", "question"} else 0.9
        about = self.lexicon.plain.said_about if says else self.lexicon.plain.about
        for nth, head in enumerate(contents_of(verb, children, about)):
            if not self.is_empty(head) and not any(child.lower_ == "whether" for child in head.children):
                yield self._content(verb, head, weight - 0.15 * nth, classes | self._tells(head, classes))

    def _beside_verb(self, verb: Token, clause: Token) -> Iterator[Content]:
        """Give the condition or reason that a verb stands with."""
        opened = {child.lower_ for child in clause.children}
        if opened & self.lexicon.plain.conditions:
            yield self._content(verb, clause, 0.1, CONDITION)
        elif opened & self.lexicon.plain.reasons:
            yield self._content(verb, clause, 0.45, VIEW)

    def _tells(self, head: Token, classes: frozenset[str]) -> frozenset[str]:
        """Say what else a clause tells: "will" makes a promise or plan of what is said, "whether" a question."""
        if head.pos_ not in {"VERB", "AUX"}:
            return NONE
        words = {child.lower_ for child in head.children if child.dep_ in {"aux", "mark", "advmod"}}
        return WILLED if words & {"will", "would", "'ll"} and "view" in classes else NONE

    def _of_noun(self, noun: Token) -> Iterator[Content]:
        """Give what an abstract noun is about, or the phrase itself."""
        lemma = noun.lemma_.lower()
        if self.is_empty(noun):
            return
        classes = self.lexicon.noun_class.get(lemma, NONE)
        about = frozenset().union(*(self.lexicon.nouns[name].about for name in classes)) or self.lexicon.plain.about
        children = list(noun.children)
        inner = [head for head in contents_of(noun, children, about) if not self.is_empty(head)]
        inner = [
            head for head in inner if head.pos_ != "NOUN" or head.left_edge.i < head.i or head.right_edge.i > head.i
        ]
        for head in inner[:1] if classes else ():
            content = self._content(noun, head, 1.0, classes, lemma)
            self.named[lemma].append(content)
            yield content
        told = bool(inner) or any(c.dep_ in TELLING for c in children)
        if classes and (inner or self._points(children) or (not told and not self._is_new(children))):
            return
        if noun.dep_ in OBJECTS:
            weight = 0.35 + 0.2 * told + 0.25 * bool(classes) + 0.15 * lemma.endswith(self.lexicon.plain.deed_endings)
            weight -= 0.3 * (noun.dep_ in {"nsubj", "pobj", "ROOT", "appos"})
            content = self._content(noun, noun, weight, classes, lemma)
            if told or self._is_new(children):
                self.named[lemma].append(content)
            yield content

    def _content(self, anchor: Token, head: Token, weight: float, classes: frozenset[str], noun: str = "") -> Content:
        start, end = span_of(head)
        clause = head.pos_ in {"VERB", "AUX"}
        plural = head.tag_ == "NNS"
        return Content(anchor.i, start, end, self.sents.of_token[anchor.i], weight, classes, noun, plural, clause)

    def phrase(self, noun: Token) -> Content:
        """Give a noun phrase as a content of its own."""
        return self._content(noun, noun, 0.6, NONE)

    def is_empty(self, head: Token) -> bool:
        """Say whether a phrase is an actor, a time, or nothing that could be a matter."""
        if head.pos_ in {"VERB", "AUX"}:
            return False
        return head.i in self.mentions.covering or head.lemma_.lower() in self.lexicon.plain.never

    def _points(self, children: list[Token]) -> bool:
        return any(child.lower_ in self.lexicon.plain.back for child in children if child.dep_ == "det")

    def _is_new(self, children: list[Token]) -> bool:
        return any(child.lower_ in self.lexicon.plain.new for child in children if child.dep_ == "det")
