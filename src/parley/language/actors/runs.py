"""Names that the registry does not know: runs of capitalised words."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from parley.language.actors.data import Roles
from parley.language.actors.registry import Registry
from parley.language.actors.spelling import fold
from parley.language.sentences import Sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Run:
    """A name at the tokens ``start`` to ``end`` (half open), its words without hyphens."""

    start: int
    end: int
    words: tuple[str, ...]


def runs(sents: Sentences, taken: Set[int], registry: Registry) -> Iterator[Run]:
    """Find runs of proper nouns outside the tokens that are taken already."""
    doc = sents.doc
    for sentence in sents.all:
        at, end = sentence.span.start, sentence.span.end
        while at < end:
            if at in taken or not _is_name(doc[at], registry.roles):
                at += 1
                continue
            stop = _stop(doc, at, end, taken, registry)
            words = tuple(t.text for t in doc[at:stop] if t.is_alpha or len(t) > 1)
            if words:
                yield Run(at, stop, words)
            at = stop


def _stop(doc: Doc, at: int, end: int, taken: Set[int], registry: Registry) -> int:
    """Extend a name over further capitalised words, and over "von", "bin" and hyphens between them."""
    stop, roles = at + 1, registry.roles
    while stop < end and stop not in taken:
        token = doc[stop]
        if _is_name(token, roles) and not _is_apart(doc, stop):
            stop += 1
        elif stop + 1 < end and stop + 1 not in taken and _joins(token, registry) and _is_name(doc[stop + 1], roles):
            stop += 2
        else:
            break
    return stop


def _is_apart(doc: Doc, i: int) -> bool:
    """Say whether a new name begins at a token that another name precedes: an object after its subject."""
    return doc[i - 1].dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "appos"} and doc[i].dep_ in {
        "dobj",
        "nsubj",
        "ROOT",
    }


def _joins(token: Token, registry: Registry) -> bool:
    """Say whether a word may stand inside a name: "von", "bin", a hyphen that does not part two known people."""
    if token.text == "-":
        return not registry.surnamed(fold(token.nbor(-1).text))
    return token.lower_ in registry.roles.particles


def _is_name(token: Token, roles: Roles) -> bool:
    """Say whether a token may be part of a name: a capitalised proper noun that is no title, day or office."""
    if not token.text[:1].isupper() or token.is_punct:
        return False
    if token.pos_ != "PROPN" and not (token.pos_ in {"NOUN", "ADJ", "X"} and token.tag_ in {"NNP", "NNPS"}):
        return False
    word = token.lower_
    return word not in roles.never and word not in roles.titles and not is_office_word(token, roles)


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
