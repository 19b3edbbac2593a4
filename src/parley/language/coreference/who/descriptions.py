"""Descriptions of actors: which kind each is, and by which rule it is resolved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from parley.language.coreference.scene import Scene, is_generic
from parley.language.coreference.who.groups import all_of_list, band, group_of, pair, they
from parley.language.coreference.who.roles import body_or_state, other_one, person_of_role
from parley.language.coreference.who.salience import Found
from parley.language.layers import Mention
from parley.records import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

Speakers = tuple[Mention, ...]
SPECIFIED = frozenset({"prep", "relcl", "acl", "appos"})
NOT_REFERRING = frozenset({"compound", "attr", "appos", "amod", "nmod"})
ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj"})
POINTING = frozenset({"the", "this", "that"})


def described(noun: Token, scene: Scene, speakers: Speakers, at: Callable[[int], Speakers]) -> Found | None:
    """Resolve a noun phrase that names nobody; ``at`` gives the actors at a token."""
    dets = {child.lower_ for child in noun.children if child.i < noun.i}
    number = _number(noun, dets, scene)
    if number:
        return (_names_behind(noun, scene), 0.9) if _names_behind(noun, scene) else pair(noun, scene, number)
    if noun.lemma_.lower() in scene.lexicon.other_words:
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        return None if owner is None or scene.named_beside(noun.i) else other_one(noun, scene, at(owner.i))
    if noun.tag_ == "NNS" and "the" in dets:
        return _plural(noun, scene, speakers)
    if noun.tag_ == "NN" and dets & POINTING and is_bare(noun):
        return _single(noun, scene, speakers)
    return None


def _single(noun: Token, scene: Scene, speakers: Speakers) -> Found | None:
    if noun.lemma_.lower() in scene.lexicon.person_role:
        return person_of_role(noun, scene, speakers)
    return body_or_state(noun, scene, speakers)


def _plural(noun: Token, scene: Scene, speakers: Speakers) -> Found | None:
    """Resolve "the ministers", by the names behind it, by a fuller phrase before it, or as the two in mind."""
    lemma = noun.lemma_.lower()
    if lemma not in scene.lexicon.group_words and lemma not in scene.lexicon.plain.bands:
        return None
    names = _names_behind(noun, scene)
    if names:
        return names, 0.9
    if not is_bare(noun):
        return None
    found = group_of(noun, scene)
    if found is None and lemma in scene.lexicon.plain.pairs:
        found = all_of_list(noun, scene) or pair(noun, scene, 2)
    if found is None and lemma in scene.lexicon.plain.bands:
        found = band(noun, scene) or they(noun, scene, speakers)
        family = found is not None and len(found[0]) == 1 and found[0][0].rule == "new"
        found = None if family else found
    return found


def _names_behind(noun: Token, scene: Scene) -> Speakers:
    """Give the people listed right behind a plural: "the ministers, Ana Duarte and Jean Kabila"."""
    after = noun.i + 2
    if after >= len(scene.doc) or scene.doc[noun.i + 1].text != ",":
        return ()
    first = scene.mentions.covering.get(after)
    if first is None or is_generic(first) or first.actor.kind is not ActorKind.PERSON:
        return ()
    heads = sorted({first.head, *(token.i for token in scene.doc[first.head].conjuncts)})
    listed = (scene.mentions.by_head.get(i) for i in heads if i > noun.i)
    named = tuple(mention for mention in listed if mention is not None)
    return named if len(named) > 1 else ()


def _number(noun: Token, dets: set[str], scene: Scene) -> int:
    """Count what "both leaders", "the two sides", "both", "the three" or "the two of them" count; else 0."""
    numbers = scene.lexicon.plain.numbers
    if noun.lower_ in numbers:
        definite = noun.lower_ == "both" or "the" in dets
        of_them = any(g.lower_ in {"them", "us"} for c in noun.children if c.dep_ == "prep" for g in c.children)
        return numbers[noun.lower_] if noun.dep_ in ALONE and definite and (of_them or is_bare(noun)) else 0
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in scene.lexicon.group_words or not is_bare(noun):
        return 0
    if "both" in dets:
        return 2
    return next((numbers[word] for word in dets if word in numbers), 0) if "the" in dets else 0


def is_bare(noun: Token) -> bool:
    """Say whether a description has no specification beside it: "the minister", not "the minister of Kenya"."""
    if noun.dep_ in NOT_REFERRING:
        return False
    return not any((c.i > noun.i and c.dep_ in SPECIFIED) or c.dep_ == "poss" for c in noun.children)
