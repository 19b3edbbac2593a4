"""An article's text cut where evidence begins and ends, so that each piece knows which records rest on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from parley.ledger import Told


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters and the records that rest on them; ``first`` are those whose evidence begins here."""

    text: str
    records: tuple[Told, ...] = ()
    first: tuple[Told, ...] = ()

    @property
    def kinds(self) -> str:
        """The kinds of its records, each once."""
        return " ".join(sorted({f"of-{one.kind}" for one in self.records}))

    @property
    def looks(self) -> str:
        """How it is marked: by the kind of one record, and by another's where kinds overlap."""
        kinds = list(dict.fromkeys(one.kind for one in self.records))
        more = f"twice too-{kinds[1]}" if len(kinds) > 1 else "several" if len(self.records) > 1 else ""
        return f"of-{kinds[0]} {more}".strip() if kinds else ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the page; ``dropped`` says why it is no part of the article, None where it is."""

    kind: str
    dropped: str | None
    pieces: tuple[Piece, ...]


def passages(article: dict[str, Any], records: Sequence[Told]) -> list[Passage]:
    """Cut an article, an object by the contract, into its blocks and these into pieces."""
    text = article["text"]
    return [
        Passage(block["kind"], block["dropped"], tuple(_pieces(text, block["start"], block["end"], records)))
        for block in article["blocks"]
    ]


def _pieces(text: str, start: int, end: int, records: Sequence[Told]) -> list[Piece]:
    over = [(one, *_span(one)) for one in records]
    over = [(one, begin, close) for one, begin, close in over if begin < end and close > start]
    cuts = sorted({start, end} | {at for _, *span in over for at in span if start < at < end})
    return [
        Piece(
            text[begin:close],
            tuple(one for one, first, last in over if first < close and last > begin),
            tuple(one for one, first, _ in over if first == begin),
        )
        for begin, close in pairwise(cuts)
    ]


def _span(told: Told) -> tuple[int, int]:
    return told.body["evidence"]["start"], told.body["evidence"]["end"]
