"""What an article tells about each actor: sex, offices, words beside the name, whom one speaks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from parley.language.actors import Registry, fold, load_registry
from parley.language.coreference.lexicon import Lexicon
from parley.language.layers import Mention, Mentions
from parley.language.sentences import Sentences
from parley.records import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "poss"})
BY = frozenset({"by", "with", "between", "to", "against"})
INNER = frozenset({"of", "to", "at", "in", "from", "on", "for", "with"})
TITLES = frozenset({"compound", "amod", "nmod"})


@dataclass(slots=True)
class Profile:
    """What is known of one actor; ``phrases`` are runs of words that stand with the name, ``words`` their words."""

    kind: ActorKind
    sex: str | None = None
    words: set[str] = field(default_factory=set)
    phrases: list[str] = field(default_factory=list)
    sides: set[str] = field(default_factory=set)
    acts: bool = False
    """Whether the name is ever more than a place or a word before another: a subject, an owner, a member of a list."""

    def holds(self, office: str) -> bool:
        """Say whether an office stands with the name."""
        if " " not in office:
            return office in self.words
        return any(office in phrase for phrase in self.phrases)


def profiles(sents: Sentences, mentions: Mentions, lexicon: Lexicon) -> dict[str, Profile]:
    """Gather the profile of every actor that an article mentions, by canonical name."""
    found: dict[str, Profile] = {}
    registry, spoken_for = load_registry(), set[str]()
    for mention in mentions.all:
        name = mention.actor.name
        profile = found.get(name)
        if profile is None:
            profile = found[name] = Profile(mention.actor.kind)
            _take_names(profile, name, registry, sents)
        profile.acts = profile.acts or _acts(sents.doc[mention.head])
        if mention.on_behalf_of is not None:
            profile.sides.add(mention.on_behalf_of.name)
            spoken_for.add(mention.on_behalf_of.name)
        if mention.actor.kind is not ActorKind.STATE:
            _take_phrases(profile, mention, sents.doc, mentions, lexicon)
    for name, profile in found.items():
        profile.acts = profile.acts or name in spoken_for
        profile.sex = _sex(name, profile, lexicon)
    return found


def _acts(head: Token) -> bool:
    """Say whether a name stands where somebody acts, is acted upon or owns something, not where a place stands."""
    while head.dep_ in {"conj", "appos"} and head.head.i < head.i:
        head = head.head
    if head.dep_ == "pobj":
        return head.head.lower_ in BY
    return head.dep_ in ACTING


def _take_names(profile: Profile, name: str, registry: Registry, sents: Sentences) -> None:
    """Take the words of a body's own name, and the office of a person of record."""
    if profile.kind is not ActorKind.PERSON:
        words = fold(name).replace("-", " ").split()
        inner = [i for i, word in enumerate(words) if word in INNER] if registry.get(name) is None else []
        profile.words.update(words[: inner[0]] if inner and name[0].islower() else words)
        return
    known = registry.get(name)
    if known is not None and known.office and known.in_office(sents.article.day):
        profile.phrases.append(known.office)
        profile.words.update(known.office.split())
    if known is not None and known.of is not None:
        profile.sides.add(known.of.name)


def _take_phrases(profile: Profile, mention: Mention, doc: Doc, mentions: Mentions, lexicon: Lexicon) -> None:
    own = set(fold(mention.actor.name).split()) if mention.actor.kind is ActorKind.PERSON else set()
    for start, end in _beside(doc[mention.head], mention, mentions):
        tokens = [doc[i] for i in range(start, end) if fold(doc[i].text) not in own]
        if not tokens:
            continue
        words = [token.lower_.rstrip(".") for token in tokens]
        profile.phrases.append(" ".join(words))
        profile.words.update(words)
        profile.words.add(tokens[-1].lemma_.lower())
        owners = (mentions.covering.get(token.i) for token in tokens)
        profile.sides.update(o.actor.name for o in owners if o is not None and o.actor.name != mention.actor.name)
    for child in doc[mention.head].children:
        if child.dep_ == "relcl" and child.lemma_ in lexicon.plain.leading:
            profile.words.add(lexicon.plain.leading[child.lemma_])
    verb = doc[mention.head].head
    if doc[mention.head].dep_ == "nsubj" and verb.lemma_ in lexicon.plain.leading:
        profile.words.add(lexicon.plain.leading[verb.lemma_])


def _beside(head: Token, mention: Mention, mentions: Mentions) -> Iterator[tuple[int, int]]:
    """Give the spans that say who somebody is: title before the name, apposition after it, what it "is"."""
    before = [c for c in head.children if c.i < head.i and c.dep_ in TITLES and not any(True for _ in c.conjuncts)]
    start = min([mention.start, *(c.left_edge.i for c in before)])
    yield start, head.i + 1
    for child in head.children:
        if child.dep_ == "appos" and child.i > head.i and child.i not in mentions.by_head:
            yield child.left_edge.i, child.i + 1
    above = head.head
    if head.dep_ == "appos" and above.i < head.i and not _is_name(above, mentions):
        yield above.left_edge.i, above.i + 1
    if head.dep_ == "nsubj" and above.lemma_ == "be":
        for child in above.children:
            if child.dep_ == "attr" and child.i > above.i and child.pos_ == "NOUN":
                yield child.left_edge.i, child.i + 1


def _is_name(token: Token, mentions: Mentions) -> bool:
    mention = mentions.by_head.get(token.i)
    return mention is not None and (mention.actor.id is not None or mention.rule in {"new", "surname", "name"})


def _sex(name: str, profile: Profile, lexicon: Lexicon) -> str | None:
    """Say what titles beside a person's name tell, else the first name; None where neither does."""
    names = lexicon.names
    if profile.kind not in {ActorKind.PERSON, ActorKind.UNNAMED} and not name.isalpha():
        return None
    own = set(fold(name).split())
    if (profile.words | own) & names.titles_woman:
        return "woman"
    if (profile.words | own) & names.titles_man:
        return "man"
    first = fold(name).split(maxsplit=1)[0]
    if first in names.woman:
        return "woman"
    return "man" if first in names.man else None
