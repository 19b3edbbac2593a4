"""Who is on stage where: the places at which actors stand in the text, by name or by what points to them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.language.coreference.lexicon import Lexicon
from parley.language.coreference.profiles import Profile, profiles
from parley.language.coreference.spoken import Spoken
from parley.language.coreference.tokens import compounds
from parley.language.layers import Mention, Mentions
from parley.language.sentences import Sentences
from parley.records import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

RANKS = {
    "nsubj": 1.0, "nsubjpass": 0.9, "agent": 0.8, "ROOT": 0.6, "dobj": 0.45, "dative": 0.45, "poss": 0.35,
    "pobj": 0.25, "attr": 0.2, "npadvmod": 0.1, "compound": 0.1, "amod": 0.1, "nmod": 0.1,
}  # fmt: skip
"""How much a place in the sentence keeps an actor in mind (subjects before objects before the rest)."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
LINKED = frozenset({"conj", "appos"})


def is_generic(mention: Mention) -> bool:
    """Say whether a mention names nobody: a description that the article may have named before."""
    if mention.actor.id is not None:
        return False
    return mention.actor.kind in {ActorKind.GROUP, ActorKind.UNNAMED} or mention.rule.startswith("unnamed-office")


def _before_nouns(doc: Doc, lexicon: Lexicon) -> dict[str, list[int]]:
    """Give where nouns for bodies stand before another noun: "the drivers' union leader"."""
    found: dict[str, list[int]] = {}
    for i in compounds(doc, lexicon.body_nouns):
        found.setdefault(doc[i].lower_, []).append(i)
    return found


@dataclass(frozen=True, slots=True)
class Place:
    """An actor at a token: ``at`` is its head, ``top`` the head of the phrase that it is joined to.

    ``rank`` says how prominent the place is, ``said`` the attribution whose quoted words it is among.
    """

    at: int
    mention: Mention
    sent: int
    rank: float
    top: int
    subject: bool
    main: bool
    said: int
    pronoun: bool


class Scene:
    """The places of one article in order; grows while what points back is resolved."""

    def __init__(self, sents: Sentences, mentions: Mentions, spoken: Spoken, lexicon: Lexicon) -> None:
        self.sents, self.doc, self.spoken = sents, sents.doc, spoken
        self.mentions, self.lexicon = mentions, lexicon
        self.profiles = profiles(sents, mentions, lexicon)
        self.places = sorted((self._place(m, m.head) for m in self._staged()), key=lambda place: place.at)
        self.keys = [place.at for place in self.places]
        self.resolved: dict[int, Mention] = {}
        self.sure: dict[int, float] = {}
        self.before_nouns = _before_nouns(sents.doc, lexicon)
        self.groups: list[tuple[Place, tuple[Mention, ...]]] = []

    def profile(self, mention: Mention) -> Profile:
        """Give what is known of a mention's actor."""
        found = self.profiles.get(mention.actor.name)
        if found is None:
            found = self.profiles[mention.actor.name] = Profile(mention.actor.kind)
        return found

    def _staged(self) -> Iterator[Mention]:
        """Give the mentions, but of "its minister, Keiko Arima" the name alone."""
        for mention in self.mentions.all:
            if not (is_generic(mention) and (self.named_beside(mention.head) or self._beside_name(mention.head))):
                yield mention

    def _beside_name(self, i: int) -> bool:
        """Say whether a description stands in apposition to a name: "Nordavia, an airline"."""
        head = self.doc[i]
        named = self.mentions.by_head.get(head.head.i) if head.dep_ == "appos" else None
        return named is not None and not is_generic(named)

    def named_beside(self, i: int) -> Mention | None:
        """Give the name that stands in apposition to a description."""
        for child in self.doc[i].children:
            beside = self.mentions.by_head.get(child.i) if child.dep_ == "appos" and child.i > i else None
            if beside is not None and not is_generic(beside):
                return beside
        return None

    def add(self, members: tuple[Mention, ...], token: Token, sure: float) -> None:
        """Keep that a pronoun or description stands for a mention, or for several, and how sure that is."""
        self.sure[token.i] = sure
        mention = members[0]
        own = bisect_left(self.keys, token.i)
        if own < len(self.keys) and self.keys[own] == token.i:
            del self.places[own], self.keys[own]
        if len(members) > 1:
            self.groups.append((self._place(mention, token.i, pronoun=True), members))
            return
        self.resolved[token.i] = mention
        place = self._place(mention, token.i, pronoun=True)
        at = bisect_left(self.keys, place.at)
        self.places.insert(at, place)
        insort(self.keys, place.at)

    def before(self, token: Token, reach: int) -> Sequence[Place]:
        """Give the places before a token in its sentence and the ``reach`` sentences before."""
        here = self.sents.of_token[token.i]
        first = self.sents.all[max(0, here - reach)].span.start
        return self.places[bisect_left(self.keys, first) : bisect_left(self.keys, token.i)]

    def after(self, token: Token) -> Sequence[Place]:
        """Give the places after a token in its own sentence."""
        end = self.sents.of(token).span.end
        return self.places[bisect_left(self.keys, token.i + 1) : bisect_left(self.keys, end)]

    def _place(self, mention: Mention, at: int, *, pronoun: bool = False) -> Place:
        head = self.doc[at]
        top, joined = head, 0.0
        while top.dep_ in LINKED and top.head.i < top.i:
            joined += 0.1 if top.dep_ == "conj" else 0.0
            top = top.head
        dep = top.dep_
        if dep == "pobj" and top.head.dep_ == "agent":
            dep = "agent"
        subject = dep in SUBJECTS
        main = subject and top.head.dep_ == "ROOT"
        rank = RANKS.get(dep, 0.15) - joined + (0.2 if dep == "poss" and top.head.dep_ in SUBJECTS else 0.0)
        sent, said = self.sents.of_token[at], self.spoken.direct[at]
        return Place(at, mention, sent, rank, top.i, subject, main, said, pronoun)
