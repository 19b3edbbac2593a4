"""Where the text uses a name that the registry knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.language.actors.datelines import datelines
from parley.language.actors.registry import Form, Registry
from parley.language.actors.spelling import fold
from parley.language.actors.titles import is_office_word
from parley.language.sentences import Sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BEFORE_NOUN = frozenset({"amod", "compound", "nmod"})
INSIDE = frozenset({"in", "at", "near", "across", "outside", "inside", "into", "through", "around", "within"})
TOWARDS = frozenset({"to", "from", "via", "toward", "towards"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A form of the registry at the tokens ``start`` to ``end`` (half open)."""

    start: int
    end: int
    form: Form


def hits(sents: Sentences, registry: Registry) -> Iterator[Hit]:
    """Find the forms of the registry, the longest at each place, without overlap."""
    doc, passed = sents.doc, datelines(sents)
    words, strings = doc.to_array("ORTH").tolist(), doc.vocab.strings
    known = {word for word in set(words) if word and registry.forms(fold(strings[word]))}
    for sentence in sents.all:
        at, end = sentence.span.start, sentence.span.end
        while at in passed:
            at += 1
        while at < end:
            hit = _at(doc, at, end, registry) if words[at] in known else None
            if hit is not None:
                yield hit
                at = hit.end
            else:
                at += 1


def _at(doc: Doc, at: int, end: int, registry: Registry) -> Hit | None:
    """Find the longest form that begins at a token; of equal ones the one that fits its place in the sentence."""
    forms = registry.forms(fold(doc[at].text))
    fitting = [form for form in forms if at + len(form.words) <= end and _fits(doc, at, form)]
    if not fitting:
        return None
    longest = max(len(form.words) for form in fitting)
    if longest == 1 and (_begins_other_name(doc, at, end, registry) or _ends_other_name(doc, at, registry)):
        return None
    best = [form for form in fitting if len(form.words) == longest]
    last = doc[at + longest - 1]
    chosen = next((form for form in best if (form.way == "adjective") == (last.dep_ in BEFORE_NOUN)), best[0])
    return Hit(at, at + longest, chosen)


def _fits(doc: Doc, at: int, form: Form) -> bool:
    """Compare words, and the case of the first: "US" is no "us", "May" no "may"."""
    first = doc[at].text
    head = form.text.lstrip('"').split()[0]
    if head.isupper() and len(head) > 1 and not first.isupper():
        return False
    if head[:1].isupper() and not first[:1].isupper():
        return False
    return all(fold(doc[at + k].text) == word for k, word in enumerate(form.words))


def _begins_other_name(doc: Doc, at: int, end: int, registry: Registry) -> bool:
    """Say whether a known word is part of another's name: "Jordan Weber", "Georgia Pacific"."""
    token = doc[at]
    if token.dep_ != "compound" or at + 1 >= end or token.text.isupper():
        return False
    beside = doc[at + 1]
    name_like = beside.pos_ == "PROPN" and beside.text[:1].isupper() and beside.text[1:].islower()
    return name_like and not is_office_word(beside, registry.roles) and not registry.forms(fold(beside.text))


def _ends_other_name(doc: Doc, at: int, registry: Registry) -> bool:
    """Say whether a known plural is part of another's name: "Social Democrats"."""
    if at == 0 or doc[at].tag_ != "NNPS":
        return False
    beside = doc[at - 1]
    name_like = beside.pos_ in {"PROPN", "ADJ"} and beside.text.istitle() and beside.head.i == at
    return name_like and not is_office_word(beside, registry.roles) and not registry.forms(fold(beside.text))


def is_place(token: Token, way: str) -> bool:
    """Say whether a name stands for a place and not for who governs there: "in Doha", "flew to Geneva"."""
    if way == "city":
        return True
    if token.dep_ == "pobj":
        word = token.head.lower_
        return word in INSIDE or (word in TOWARDS and way in {"capital", "seat"})
    if token.dep_ in {"conj", "appos"} and token.head.pos_ == "PROPN":
        return is_place(token.head, way)
    return token.dep_ in BEFORE_NOUN and way in {"capital", "seat"} and token.head.pos_ == "NOUN"
