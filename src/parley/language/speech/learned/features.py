"""What the model sees of an article: one row a token, taken from the parse without a loop over tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from parley.language.speech.quotes import Quotes

if TYPE_CHECKING:
    from spacy.tokens import Doc

Ints = NDArray[np.int32]
ATTRIBUTES = ("NORM", "LEMMA", "TAG", "DEP", "SHAPE", "HEAD", "SENT_START", "IS_SPACE", "IS_PUNCT")


@dataclass(frozen=True, slots=True)
class Features:
    """Arrays of one row a token (white space left out).

    ``place`` is the token's index in the doc; ``norm``, ``lemma``, ``tag``, ``dep`` and ``shape`` are spaCy's hashes;
    ``head``, ``sentence`` and ``paragraph`` count rows, sentences and paragraphs; ``quote`` is the number of the quoted
    passage or -1; ``state`` tells outside (0), inside (1), first (2) or last (3) token of a passage; ``left`` and
    ``right`` are the rows at the edges of the token's subtree (both inclusive).
    """

    place: Ints
    vectors: NDArray[np.float32]
    norm: NDArray[np.uint64]
    lemma: NDArray[np.uint64]
    tag: NDArray[np.uint64]
    dep: NDArray[np.uint64]
    shape: NDArray[np.uint64]
    punct: NDArray[np.bool_]
    head: Ints
    sentence: Ints
    paragraph: Ints
    quote: Ints
    state: Ints
    left: Ints
    right: Ints

    def __len__(self) -> int:
        return len(self.place)


def features(doc: Doc, quoted: Quotes) -> Features:
    """Take the arrays from a parsed doc."""
    column = dict(zip(ATTRIBUTES, doc.to_array(list(ATTRIBUTES)).T, strict=True))
    place = np.flatnonzero(column["IS_SPACE"] == 0).astype(np.int32)
    row = np.zeros(len(doc), dtype=np.int32)
    row[place] = np.arange(len(place))
    spaced = np.array(["\n" in doc[int(i)].text for i in np.flatnonzero(column["IS_SPACE"])], dtype=np.int32)
    breaks = np.zeros(len(doc), dtype=np.int32)
    breaks[column["IS_SPACE"] != 0] = spaced
    head = row[(np.arange(len(doc)) + column["HEAD"].astype(np.int64))[place]]
    left, right = edges(head)
    quote = quoted.of_token[place]
    return Features(
        place=place,
        vectors=np.asarray(doc.tensor, dtype=np.float32)[place],
        norm=column["NORM"][place],
        lemma=column["LEMMA"][place],
        tag=column["TAG"][place],
        dep=column["DEP"][place],
        shape=column["SHAPE"][place],
        punct=column["IS_PUNCT"][place] != 0,
        head=head,
        sentence=_sentences(column["SENT_START"], place),
        paragraph=np.cumsum(breaks, dtype=np.int32)[place],
        quote=quote,
        state=states(quote),
        left=left,
        right=right,
    )


def _sentences(starts: NDArray[np.uint64], place: Ints) -> Ints:
    """Number the sentences; a sentence that starts with white space starts with its first word."""
    number = np.cumsum(starts == 1)[place]
    return np.unique(number, return_inverse=True)[1].astype(np.int32)


def states(quote: Ints) -> Ints:
    """Tell where in a passage each token stands."""
    before, after = np.r_[-1, quote[:-1]], np.r_[quote[1:], -1]
    state = (quote >= 0).astype(np.int32)
    state[(quote >= 0) & (after != quote)] = 3
    state[(quote >= 0) & (before != quote)] = 2
    return state


def edges(head: Ints) -> tuple[Ints, Ints]:
    """Give the first and last row of each subtree: spread the edges upwards until nothing changes."""
    left = np.arange(len(head), dtype=np.int32)
    right = left.copy()
    for _ in range(64):  # deeper trees do not occur; the bound keeps a broken parse from looping
        before = left.copy(), right.copy()
        np.minimum.at(left, head, left)
        np.maximum.at(right, head, right)
        if np.array_equal(before[0], left) and np.array_equal(before[1], right):
            break
    return left, right
