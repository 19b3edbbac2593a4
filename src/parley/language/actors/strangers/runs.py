"""Names that the registry does not know: runs of capitalised words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from parley.language.actors.registry import Registry
from parley.language.actors.spelling import fold
from parley.language.actors.strangers.demonyms import is_adjective_of
from parley.language.actors.titles import is_office_word
from parley.language.sentences import Sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"PROPN", "NOUN", "ADJ", "X"})
OPENERS = frozenset({'"', "\u201c", "\u2018", ":", "-", "\u2013", "\u2014", "(", "\u2022"})
LABELS = frozenset({":", "-", "\u2013", "\u2014"})
OWNS = frozenset({"'s", "\u2019s", "'", "\u2019"})
INTO_BODY = frozenset({"of", "for"})
LEAST = 5
"""Letters of a known surname that is taken for one whatever the parser says."""

LONGEST = 9
"""Words of a body's name."""


@dataclass(frozen=True, slots=True)
class Run:
    """A name at the tokens ``start`` to ``end`` (half open) and its words; a hyphenated one counts as one."""

    start: int
    end: int
    words: tuple[str, ...]


def runs(sents: Sentences, taken: Set[int], registry: Registry) -> list[Run]:
    """Find runs of proper nouns outside the tokens that are taken already."""
    found = list(_found(sents, _Names(sents, taken, registry), taken))
    last = {fold(run.words[-1]) for run in found}
    return [part for run in found for part in _parts(run, sents.doc, last)]


def _found(sents: Sentences, names: _Names, taken: Set[int]) -> Iterator[Run]:
    for sentence in sents.all:
        at, end = sentence.span.start, sentence.span.end
        while at < end:
            if at in taken or not names.begins_at(at):
                at += 1
                continue
            stop = names.stop(at, end)
            words = tuple(word for word in sents.doc[at:stop].text.split() if len(word) > 1 or word.isalpha())
            if words:
                yield Run(at, stop, words)
            at = stop


def _parts(run: Run, doc: Doc, last: Set[str]) -> list[Run]:
    """Part "Aalund-Ferro" where both stand in the article as names of their own."""
    ends = [run.start, run.end - 1]
    if run.end - run.start == 3 and doc[run.start + 1].text == "-" and all(fold(doc[i].text) in last for i in ends):
        return [Run(i, i + 1, (doc[i].text,)) for i in ends]
    return [run]


class _Names:
    """The tokens of an article that may be part of a name."""

    def __init__(self, sents: Sentences, taken: Set[int], registry: Registry) -> None:
        self.doc: Doc = sents.doc
        self.taken, self.registry, self.roles = taken, registry, registry.roles
        strings = sents.doc.vocab.strings
        words, parts = sents.doc.to_array("ORTH"), sents.doc.to_array("POS")
        names = np.flatnonzero(parts == strings["PROPN"]).tolist()
        colons = np.flatnonzero(words == strings[":"]).tolist()
        self.first = {s.span.start for s in sents.all} | {i + 1 for i in colons}
        self.proper = {fold(strings[int(words[i])]) for i in names if i not in self.first}
        self.starts: dict[str, set[str]] = defaultdict(set)
        for text in {strings[int(words[i])] for i in names}:
            if len(text) > 4:
                self.starts[fold(text)[:3]].add(fold(text))

    def begins_at(self, i: int) -> bool:
        """Say whether a name may begin at a token."""
        if i - 1 in self.taken and self.doc[i].lower_ in self.roles.bodies:
            return False
        return self._is_name(self.doc[i]) and not (self._opens(i) and self._is_no_name(i))

    def _opens(self, i: int) -> bool:
        """Say whether a token is the first of a sentence but for words in capitals: "PRESS STATEMENT"."""
        while i not in self.first and self.doc[i - 1].is_upper and len(self.doc[i - 1]) > 2:
            i -= 1
        return i in self.first

    def _is_no_name(self, i: int) -> bool:
        """Say whether the first word is a label ("READOUT:"), a dateline ("OSTREL, May 3"), or opens with a deed."""
        word = self.doc[i].text
        following = self.doc[i + 1].text if i + 1 < len(self.doc) else ""
        if word.isupper() and len(word) > 2 and (following in LABELS or (len(word) > 4 and following.istitle())):
            return True
        return word.endswith("ing") and following[:1].isupper() and fold(word) not in self.proper

    def stop(self, at: int, end: int) -> int:
        """Give where the name that begins at a token ends."""
        stop = self._over_words(at, end)
        longer = self._over_body(at, stop, min(end, at + LONGEST))
        return longer or stop

    def _over_words(self, at: int, end: int) -> int:
        """Extend a name over further capitalised words, and over "von", "bin" and hyphens between them."""
        stop = at + 1
        if self.doc[at].tag_ == "JJ":
            return stop
        while stop < end and stop not in self.taken:
            if self._is_name(self.doc[stop]) and not self._is_apart(stop):
                stop += 1
            elif self._goes_on(stop + 1, end) and self._joins(stop):
                stop += 2
            elif self._goes_on(stop + 2, end) and self._joins(stop) and self.doc[stop + 1].text == "-":
                stop += 3
            else:
                break
        return stop

    def _over_body(self, at: int, stop: int, end: int) -> int | None:
        """Extend the name of a body: "Cleansing Workers' League", "Movement for the South"."""
        if stop >= end or stop in self.taken:
            return None
        link = self.doc[stop].lower_
        many = self.doc[stop - 1].tag_ in {"NNS", "NNPS"} or link in {"'", "\u2019"}
        if link in OWNS and many and self._goes_on(stop + 1, end):
            last = self._over_words(stop + 1, end)
            return last if self._is_body(last - 1) else None
        if link in INTO_BODY and self._is_body(stop - 1) and stop - at <= 3:
            after = stop + 1 + (stop + 1 < end and self.doc[stop + 1].lower_ == "the")
            return self._over_words(after, end) if self._goes_on(after, end) else None
        return None

    def _goes_on(self, i: int, end: int) -> bool:
        return i < end and i not in self.taken and self._is_name(self.doc[i])

    def _is_body(self, i: int) -> bool:
        return self.doc[i].lower_ in self.roles.body_names

    def _is_apart(self, i: int) -> bool:
        """Say whether a new name begins at a token that another name precedes: an object after its subject."""
        before = {"nsubj", "nsubjpass", "dobj", "pobj", "appos"}
        return self.doc[i - 1].dep_ in before and self.doc[i].dep_ in {"dobj", "nsubj", "ROOT"}

    def _joins(self, i: int) -> bool:
        """Say whether a word may stand inside a name: "von", "bin", a hyphen that does not part two known people."""
        if self.doc[i].text == "-":
            return not self.registry.surnamed(fold(self.doc[i - 1].text))
        return self.doc[i].lower_ in self.roles.particles

    def _is_name(self, token: Token) -> bool:
        """Say whether a token may be part of a name: a capitalised proper noun that is no title, day or office."""
        if not token.text[:1].isupper() or not (token.tag_ in {"NNP", "NNPS"} or self._is_like_name(token)):
            return False
        word = token.lower_.rstrip(".")
        if word in self.roles.never or word.removesuffix("s") in self.roles.never:
            return False
        return not (word in self.roles.titles or is_office_word(token, self.roles))

    def _is_like_name(self, token: Token) -> bool:
        """Say whether the parser took a name for another word: it is one elsewhere, or capitalised without need."""
        if fold(token.text) in self.proper:
            return True
        if len(token) >= LEAST and token.tag_ != "RB" and self.registry.surnamed(fold(token.text)):
            return True
        if token.tag_ == "JJ":
            word = fold(token.text)
            return f"{word}s" in self.proper or any(
                is_adjective_of(word, name) for name in self.starts.get(word[:3], ())
            )
        if token.pos_ not in NOUNS or token.i in self.first or self.doc[token.i - 1].text in OPENERS:
            return False
        return token.tag_ in {"NNS", "NN"} and token.lemma_.lower() not in self.roles.described
