"""Layer 4: what pronouns, roles and pointing nouns stand for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.language.coreference.lexicon import Lexicon, load_lexicon
from parley.language.coreference.scene import Scene, is_generic
from parley.language.coreference.spoken import Spoken
from parley.language.coreference.tokens import pointing
from parley.language.coreference.what import Sense, Takers, announced_by, sense_of, span_of
from parley.language.coreference.who import described, he_or_she, it, speaker, they
from parley.language.coreference.who.salience import Found
from parley.language.layers import Coreferences, Mention, Mentions, Speech
from parley.language.sentences import Sentences

if TYPE_CHECKING:
    from spacy.tokens import Token

SURELY = 1.4
"""How much a body must be in mind where "it" may as well mean a thing."""


def corefer(sents: Sentences, mentions: Mentions, speech: Speech) -> Coreferences:
    """Resolve what points back in an article, in one pass; what is not sure enough to be told stays unresolved."""
    return _Resolver(sents, mentions, speech, load_lexicon()).resolve()


class _Resolver:
    """The work on one article: outside of quotation marks first, then what is said in them, by who says it."""

    def __init__(self, sents: Sentences, mentions: Mentions, speech: Speech, lexicon: Lexicon) -> None:
        self.sents, self.doc, self.mentions, self.lexicon = sents, sents.doc, mentions, lexicon
        self.spoken = Spoken(sents, speech)
        self.scene = Scene(sents, mentions, self.spoken, lexicon)
        self.who: dict[int, tuple[Mention, ...]] = {}
        self.takers = Takers(sents, mentions, lexicon, self.who)
        self.what: dict[int, tuple[int, int]] = {}
        self.sure: dict[int, float] = {}

    def resolve(self) -> Coreferences:
        """Resolve every token that points back."""
        for token in sorted(self._pointing(), key=self._turn):
            kind = self.lexicon.personal.get(token.lower_) if token.pos_ not in {"NOUN", "NUM"} else None
            if kind is not None:
                self._pronoun(token, kind)
            else:
                self._description(token)
        return Coreferences(self.who, self.what, self.sure)

    def _pointing(self) -> Iterator[Token]:
        """Give pronouns and the nouns of descriptions."""
        for i in pointing(self.doc, self.lexicon.small_words):
            yield self.doc[i]

    def _turn(self, token: Token) -> tuple[int, bool, int]:
        """Put what stands in a quotation after the sentence that says whose words they are."""
        here = self.sents.of_token[token.i]
        source = self.spoken.source_of(token.i)
        if source is None:
            return here, False, token.i
        return max(here, self.sents.of_token[source]), True, token.i

    def _speakers(self, token: Token) -> tuple[Mention, ...]:
        """Give who utters the quoted words around a token."""
        source = self.spoken.source_of(token.i)
        return self._at(source) if source is not None else ()

    def _at(self, i: int) -> tuple[Mention, ...]:
        """Give the actors at a token: by name, else by what was resolved."""
        mention = self.mentions.by_head.get(i) or self.mentions.covering.get(i)
        if mention is not None and not is_generic(mention):
            return (mention,)
        if i in self.who:
            return self.who[i]
        beside = self.scene.named_beside(i)
        if beside is not None:
            return (beside,)
        if mention is not None:
            return (mention,)
        return next((self._at(child.i) for child in self.doc[i].children if child.dep_ == "poss"), ())

    def _pronoun(self, token: Token, kind: str) -> None:
        if token.lower_.endswith("self") and token.i and token.i - 1 in self.mentions.covering:
            self._keep(token, ((self.mentions.covering[token.i - 1],), 0.9))
            return
        speakers = self._speakers(token)
        if kind in {"man", "woman"}:
            self._keep(token, he_or_she(token, self.scene, kind, speakers))
        elif kind in {"speaker", "speakers"}:
            self._keep(token, speaker(token, speakers))
        elif kind == "many":
            self._they(token, speakers)
        elif kind == "thing":
            self._it(token, speakers)
        elif token.dep_ not in {"det", "mark", "predet", "advmod"} and token.tag_ not in {"WDT", "IN"}:
            self._take(token, plural=token.lower_ in {"these", "those"})

    def _they(self, token: Token, speakers: tuple[Mention, ...]) -> None:
        thing = self.takers.subject_thing(token, plural=True) if token.dep_ != "poss" else None
        thing = thing or self.takers.object_things(token)
        if thing is not None:
            self.what[token.i], self.sure[token.i] = thing, 0.6
            return
        if not (token.dep_ == "dobj" and token.head.lemma_.lower() in self.lexicon.verbs.things.words):
            self._keep(token, they(token, self.scene, speakers))
        if token.i not in self.who and token.lower_ in {"they", "them"}:
            self._take(token, plural=True)

    def _it(self, token: Token, speakers: tuple[Mention, ...]) -> None:
        clause = announced_by(token, self.lexicon) if token.lower_ == "it" else None
        if clause is not None:
            self.what[token.i], self.sure[token.i] = span_of(clause), 0.7
            return
        sense = sense_of(token, self.lexicon)
        if sense is Sense.ACTOR and not self._of_thing(token):
            self._keep(token, it(token, self.scene, speakers))
        elif sense is Sense.EITHER:
            self._keep(token, it(token, self.scene, speakers, least=SURELY))
        if token.i not in self.who and sense in {Sense.THING, Sense.EITHER}:
            self._take(token)

    def _of_thing(self, token: Token) -> bool:
        """Let "its" follow an "it" that means a thing: "It is a force of volunteers; its task is"."""
        if token.dep_ != "poss":
            return False
        thing = self.takers.subject_thing(token, plural=False)
        if thing is not None:
            self.what[token.i], self.sure[token.i] = thing, 0.6
            return True
        span = self.sents.of(token).span
        before = [i for i in range(span.start, token.i) if self.doc[i].lower_ == "it" and i in self.what]
        if before:
            self.what[token.i], self.sure[token.i] = self.what[before[-1]], 0.6
        return bool(before)

    def _take(self, token: Token, *, plural: bool = False) -> None:
        found = self.takers.pronoun(token, plural=plural)
        if found is not None:
            self.what[token.i], self.sure[token.i] = found

    def _description(self, noun: Token) -> None:
        """Resolve a noun phrase that names nobody."""
        lemma = noun.lemma_.lower()
        if lemma not in self.lexicon.pointing_nouns and lemma not in self.takers.contents.named:
            return
        mention = self.mentions.by_head.get(noun.i)
        if mention is not None and not is_generic(mention):
            return
        if mention is None and noun.i in self.mentions.covering:
            return
        found = described(noun, self.scene, self._speakers(noun), self._at)
        if found is not None:
            self._keep(noun, found)
        elif noun.pos_ == "NOUN":
            taken = self.takers.noun(noun)
            if taken is not None:
                self.what[noun.i], self.sure[noun.i] = taken

    def _keep(self, token: Token, found: Found | None) -> None:
        if found is None:
            return
        self.who[token.i], self.sure[token.i] = found
        if token.dep_ not in {"det"}:
            self.scene.add(found[0], token, found[1])
