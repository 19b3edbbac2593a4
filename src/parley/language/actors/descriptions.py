"""Actors that are described and not named: "the German government", "two Palestinian sources", "European leaders"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import TYPE_CHECKING

from parley.language.actors.data import Roles
from parley.language.actors.people import People
from parley.language.actors.strangers.aliases import body_called
from parley.language.actors.titles import owner_of
from parley.language.layers import Mention
from parley.language.sentences import Sentences
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token


UNNAMED = "unnamed: "
"""How the name of an unnamed actor begins; a text that says so itself names nobody by it."""


def descriptions(sents: Sentences, owners: Mapping[int, Mention], people: People, roles: Roles) -> Iterator[Mention]:
    """Give a mention for each noun that describes an actor; ``owners`` are the mentions of names by token."""
    named = {mention.actor for mention in owners.values()}
    for sentence in sents.all:
        for token in sentence.span:
            if token.pos_ in {"NOUN", "PROPN"} and token.i not in owners and token.dep_ not in {"compound", "nmod"}:
                mention = _called(token, named, roles) or _of_noun(token, owners, people, roles)
                if mention is not None:
                    yield mention


def _called(noun: Token, named: Set[Actor], roles: Roles) -> Mention | None:
    """Take "the guild" for the one body of the article whose name ends so: the Screen Guild."""
    before = [child for child in noun.children if child.i < noun.i]
    if noun.tag_ != "NN" or [child.lower_ for child in before] != ["the"]:
        return None
    body = body_called(noun.lower_, named, roles)
    return _mention(noun, body, None, "short") if body is not None else None


def _of_noun(noun: Token, owners: Mapping[int, Mention], people: People, roles: Roles) -> Mention | None:
    """Take the noun for a body, an office, unnamed people or a group: the first that its company allows."""
    lemma = noun.lemma_.lower()
    if not (lemma in roles.bodies or lemma in roles.offices or lemma in roles.unnamed or lemma in roles.groups):
        return None
    owner = owner_of(noun, owners)
    single = noun.tag_ not in {"NNS", "NNPS"}
    found: Mention | None = None
    if lemma in roles.bodies and owner is not None and single:
        found = _of_body(noun, owner)
    elif lemma in roles.offices and single and owner is not None and _is_definite(noun, owner):
        found = _of_office(noun, owner, people, roles)
    elif lemma in roles.unnamed and not (_is_definite(noun, None) and owner is None):
        found = _unnamed(noun, owner)
    elif lemma in roles.groups and not (single and _is_bare(noun)):
        found = _group(noun, owner)
    return found


def _is_bare(noun: Token) -> bool:
    """Say whether a singular noun stands without any word of its own: "heads of state", "play host to"."""
    return noun.text.islower() and noun.dep_ not in {"nsubj", "nsubjpass"} and noun.left_edge.i == noun.i


def _is_definite(noun: Token, owner: Mention | None) -> bool:
    """Say whether one certain holder is meant: "the president", "Iran's minister", not "a minister"."""
    dets = [child.lower_ for child in noun.children if child.dep_ == "det"]
    return "the" in dets or (owner is not None and not dets and any(c.dep_ == "poss" for c in noun.children))


def _side(owner: Mention) -> Actor | None:
    return owner.on_behalf_of if owner.actor.kind is ActorKind.PERSON else owner.actor


def _of_body(noun: Token, owner: Mention) -> Mention | None:
    side = _side(owner)
    return _mention(noun, side, None, "body") if side is not None else None


def _of_office(noun: Token, owner: Mention, people: People, roles: Roles) -> Mention | None:
    side = _side(owner)
    if side is None:
        return None
    office = _office(noun, roles)
    holder = people.holder_of(office, side)
    if holder is not None:
        return _mention(noun, holder.actor, side, f"office:{office}")
    name = _words(noun)
    return _mention(noun, Actor(name, None, ActorKind.PERSON), side, f"unnamed-office:{office}")


def _office(noun: Token, roles: Roles) -> str:
    """Give the office in full: "foreign minister" and not only "minister"."""
    before = noun.doc[noun.left_edge.i : noun.i + 1]
    words = [token.lower_ for token in before]
    for start in range(len(words)):
        phrase = " ".join(words[start:])
        if phrase in roles.offices:
            return phrase
    return str(noun.lemma_.lower())


def _unnamed(noun: Token, owner: Mention | None) -> Mention:
    side = _side(owner) if owner is not None else None
    return _mention(noun, Actor(f"{UNNAMED}{_words(noun)}", None, ActorKind.UNNAMED), side, "unnamed")


def _group(noun: Token, owner: Mention | None) -> Mention:
    side = _side(owner) if owner is not None else None
    return _mention(noun, Actor(_words(noun), None, ActorKind.GROUP), side, "group")


def _mention(noun: Token, actor: Actor, behalf: Actor | None, rule: str) -> Mention:
    low = min([noun.i, *(child.left_edge.i for child in noun.children if child.i < noun.i)])
    return Mention(low, noun.i + 1, noun.i, actor, behalf if behalf != actor else None, rule)


def _words(noun: Token) -> str:
    """Give the words of a description with a short "of" or "in" after it, without article and owner of a name."""
    left = [c for c in noun.children if c.i < noun.i and c.dep_ in {"amod", "compound", "nummod", "nmod", "poss"}]
    if any(c.dep_ != "poss" and c.text[0].isupper() for c in left):
        left = [c for c in left if c.dep_ != "poss"]
    start = min([noun.i, *(child.left_edge.i for child in left)])
    end = noun.i + 1
    for child in noun.children:
        if child.i == end and child.dep_ in {"prep", "amod"} and child.right_edge.i - noun.i <= 5:
            end = child.right_edge.i + 1
    while start < noun.i and noun.doc[start].tag_ in {"DT", "PRP$", "WP$"}:
        start += 1
    words = noun.doc[start:end].text.strip().replace(UNNAMED, " ").strip()
    return words or noun.text
