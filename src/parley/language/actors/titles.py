"""What stands before or after a name and says who it is: office, state, body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from parley.language.actors.data import Roles
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TITULAR = frozenset({"compound", "amod", "nmod", "nsubj", "appos", "poss", "pobj", "dobj", "conj", "ROOT"})
LINKS = frozenset({"'s", "of", "for", "-", "former", "deputy", "new", "then"})
OWN = frozenset({"amod", "compound", "nmod", "poss"})
OF = frozenset({"of", "from", "in", "for", "at"})
Owner = TypeVar("Owner")

LONGEST = 8
"""Words of a title before a name."""


@dataclass(frozen=True, slots=True)
class Title:
    """An office with its owner, and the first token of the words that say them."""

    start: int
    office: str | None
    of: Actor | None


def title_before(doc: Doc, start: int, first: int, owners: Mapping[int, Actor], roles: Roles) -> Title:
    """Read the words right before a name: "British Prime Minister", "US special envoy", "Kremlin spokesman"."""
    at = start
    while at > first and start - at < LONGEST and _is_titular(doc[at - 1], at - 1, owners, roles):
        at -= 1
    office = office_in(doc, at, start, roles)
    if office is None:
        return Title(start, None, None)
    while doc[at].lower_ in OF or not (at in owners or _says_office(doc[at], roles)):
        at += 1
    return Title(at, office, next((owners[i] for i in range(at, start) if i in owners), None))


def _says_office(token: Token, roles: Roles) -> bool:
    return token.lower_ in office_words(roles.offices) or token.lower_ in roles.titles


@lru_cache(maxsize=4)
def office_words(offices: frozenset[str]) -> frozenset[str]:
    """Give every word that stands in an office."""
    return frozenset(word for office in offices for word in office.split())


def _is_titular(token: Token, at: int, owners: Mapping[int, Actor], roles: Roles) -> bool:
    """Say whether a word may belong to a title before a name."""
    word = token.lower_
    if at in owners or word in roles.titles or word in LINKS:
        return True
    if token.pos_ == "PROPN":
        return word in office_words(roles.offices) or word.endswith(("ian", "ese", "ish"))
    return token.pos_ in {"NOUN", "ADJ"} and token.dep_ in TITULAR


def office_in(doc: Doc, start: int, end: int, roles: Roles) -> str | None:
    """Find the longest office among tokens, nearest to the end."""
    words = [doc[i].lower_ for i in range(start, end)]
    for stop in range(len(words), 0, -1):
        for begin in range(max(0, stop - 4), stop):
            phrase = " ".join(words[begin:stop]).replace(" - ", "-")
            if phrase in roles.offices:
                return phrase
    return None


def apposition_of(name: Token, owners: Mapping[int, Actor], roles: Roles) -> Title | None:
    """Read the words after a name: "Tomas Brandl, the Ruritanian envoy, said", "head of the rebel delegation"."""
    for child in name.children:
        if child.dep_ == "appos" and child.i > name.i:
            office = office_in(name.doc, child.left_edge.i, child.i + 1, roles)
            if office or child.lemma_.lower() in roles.offices:
                return Title(name.i, office or child.lemma_.lower(), owner_of(child, owners))
    return None


def head_office(name: Token, owners: Mapping[int, Actor], roles: Roles) -> Title | None:
    """Read the office that a name is put beside: "Nordland's chief minister, Aputi Kleemann"."""
    noun = name.head
    if name.dep_ != "appos" or noun.i > name.i or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    office = office_in(name.doc, noun.left_edge.i, noun.i + 1, roles)
    return Title(noun.i, office, owner_of(noun, owners)) if office else None


def owner_of(noun: Token, owners: Mapping[int, Owner]) -> Owner | None:
    """Find whose body or office a noun is: "German", "Israel's", "of Congo", "in Kinshasa"."""
    for child in noun.children:
        if child.dep_ in OWN and child.i in owners:
            return owners[child.i]
        if child.dep_ in OWN:
            inner = next((owners[t.i] for t in child.subtree if t.i in owners), None)
            if inner is not None:
                return inner
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in OF:
            found = next((owners[g.i] for g in child.children if g.dep_ == "pobj" and g.i in owners), None)
            if found is not None:
                return found
    return None


def speaks_for(actor: Actor | None) -> Actor | None:
    """Give whom an owner of an office stands for: people own no states."""
    return actor if actor is not None and actor.kind is not ActorKind.PERSON else None


def is_office_word(token: Token, roles: Roles) -> bool:
    """Say whether a capitalised word is part of an office before a name: "Foreign Minister Brandl"."""
    word = token.lower_
    if word in roles.offices:
        return True
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return f"{word} {following}" in _beginnings(roles.offices)


@lru_cache(maxsize=4)
def _beginnings(offices: frozenset[str]) -> frozenset[str]:
    """Give the first two words of every office of several words."""
    return frozenset(" ".join(office.split()[:2]) for office in offices if " " in office)
