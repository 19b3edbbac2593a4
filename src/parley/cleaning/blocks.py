"""Label the blocks of a text: what is headline, paragraph, or furniture that feeds no record."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from parley.cleaning.dates import iso_date
from parley.cleaning.facts import Facts
from parley.cleaning.furniture import NOTICE, QUOTED, Furniture, bared, load_furniture
from parley.cleaning.pulled import pulled
from parley.records import Block, BlockKind, Origin

GAP = re.compile(r"\n[ ]*\n[\s]*")
END = re.compile(r"[.!?\u2026:][\"'\u201d\u2019\u00bb)\]]*$")
ASKS = re.compile('[^.!"\u201c\u201d]+\\?$')
MARK = re.compile(r"^(#{1,6})\s+")
AND = re.compile(r",? and |, ")
AUTHORS = 4
"""Blocks at the end among which authors are told of."""

LINKS = 14
"""Words of a line that may be a link to another article."""

ASIDE = {
    BlockKind.CAPTION: "caption of a picture",
    BlockKind.RELATED_LINKS: "links to other articles",
    BlockKind.FURNITURE: NOTICE,
}
"""Kinds of blocks that a page marks and that feed no record, each with the reason."""

HEADING = 30
"""Words of a heading."""

WITHIN = re.compile(r"(?<=\w{4})[.!?][\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(]?[A-Z])")
"""The end of a sentence that another follows; what is shorter than four letters may be a title."""

SENTENCE = 5
"""Words of a sentence that no heading is made of."""

HEADS = 6
"""Blocks at the top among which the outlet's name may stand."""

NAME = 4
"""Words of an outlet's name."""

REPEAT = 4
"""Words from which a block that stands twice is a repetition and no refrain."""

PATTERN = 4
"""Blocks that stand more than twice each, from which repetition is the form of the article: a schedule, a table."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text on its way to a block."""

    start: int
    end: int
    text: str
    kind: BlockKind | None = None
    dropped: str | None = None


def blocks(
    text: str, facts: Facts, *, given: bool, labels: Mapping[str, BlockKind] = MappingProxyType({})
) -> tuple[Block, ...]:
    """Cut a text at its blank lines and label what stands between.

    ``given`` says that the text is an article's own already (out of a collection): only what is nothing but furniture
    is dropped from it. ``labels`` are blocks that the page marks as something. Facts that lines of the text tell are
    kept in ``facts``.
    """
    pieces = [_labelled(piece, labels.get(piece.text)) for piece in pieces_of(text)]
    furniture = load_furniture()
    pieces = [_phrase(piece, furniture, given=given) for piece in pieces]
    if not given:
        pieces = _mastheads(_lines_of_facts(_pulled(_repeated(pieces)), facts), facts)
        pieces = _tail(_about_authors(_links(pieces, furniture), facts))
        pieces = _heads(pieces, facts)
    return tuple(Block(p.kind or BlockKind.PARAGRAPH, p.start, p.end, p.dropped) for p in pieces)


def _labelled(piece: Piece, kind: BlockKind | None) -> Piece:
    """Label a piece as the page marks it; what is no part of the report is dropped."""
    return replace(piece, kind=kind, dropped=ASIDE.get(kind)) if kind is not None else piece


def pieces_of(text: str) -> Iterator[Piece]:
    """Cut at blank lines; where there are none, at the ends of lines that end a sentence."""
    at = 0
    for gap in (*GAP.finditer(text), None):
        end = gap.start() if gap else len(text)
        yield from _lines(text, at, end)
        at = gap.end() if gap else end


def _lines(text: str, start: int, end: int) -> Iterator[Piece]:
    """Keep a wrapped paragraph whole, and part lines that stand for themselves."""
    lines = text[start:end].split("\n")
    whole = [line for line in lines if line.strip()]
    apart = len(whole) > 1 and (
        sum(bool(END.search(line.rstrip())) for line in whole) > len(whole) // 2 or _is_list(whole)
    )
    at = start
    for line in lines if apart else [text[start:end]]:
        mark = MARK.match(line)
        left = mark.end() if mark else len(line) - len(line.lstrip())
        stripped = line[left:].rstrip()
        if stripped:
            kind = BlockKind.SUBHEADING if mark and len(mark.group(1)) > 1 else BlockKind.HEADLINE if mark else None
            yield from _parted(Piece(at + left, at + left + len(stripped), stripped, kind))
        at += len(line) + 1


def _parted(piece: Piece) -> Iterator[Piece]:
    """Part what a paragraph says from a link to another article behind it, which a label such as "Read more:" tells."""
    found = None if piece.kind else load_furniture().behind(piece.text)
    if found is None or not _is_link(replace(piece, text=found[0])):
        yield piece
        return
    at = piece.start + found.start()
    yield replace(
        piece, end=piece.start + len(piece.text[: found.start()].rstrip()), text=piece.text[: found.start()].rstrip()
    )
    yield Piece(at, piece.end, found[0], BlockKind.RELATED_LINKS, ASIDE[BlockKind.RELATED_LINKS])


def _is_list(lines: Sequence[str]) -> bool:
    """Say whether short lines stand one below the other: menus, repeated headlines, link lists."""
    short = all(len(line.split()) <= LINKS and not line.lstrip()[:1].islower() for line in lines)
    return (short and not any(END.search(line.rstrip()) for line in lines)) or len(set(lines)) < len(lines)


def _phrase(piece: Piece, furniture: Furniture, *, given: bool) -> Piece:
    """Drop what is nothing but furniture; of an article of a collection no line that may be a sentence of it."""
    reason = furniture.reason(piece.text) if piece.dropped is None else None
    if reason is None or (given and reason == NOTICE):
        return piece
    return replace(piece, kind=BlockKind.FURNITURE, dropped=reason)


def _repeated(pieces: list[Piece]) -> list[Piece]:
    """Drop what stands twice; a title that a page repeats around the article is furniture each time."""
    counts = _counts(pieces)
    seen: set[str] = set()
    body = False
    found: list[Piece] = []
    for piece in pieces:
        key = _key(piece)
        ends = bool(END.search(piece.text))
        if piece.dropped is None and counts[key] > 1:
            if key in seen:
                piece = replace(piece, kind=BlockKind.FURNITURE, dropped="repeats another block")  # noqa: PLW2901
            elif not ends and not body and piece.kind is None:
                kind = BlockKind.STANDFIRST if seen else BlockKind.HEADLINE
                piece = replace(piece, kind=kind, dropped="is repeated around the article")  # noqa: PLW2901
            seen.add(key)
        body = body or (piece.dropped is None and ends and len(piece.text.split()) > LINKS)
        found.append(piece)
    return found


def _pulled(pieces: list[Piece]) -> list[Piece]:
    """Drop sentences that are shown once more beside the text that they stand in."""
    places = [i for i, piece in enumerate(pieces) if piece.dropped is None]
    twice = {places[i] for i in pulled([pieces[i].text for i in places])}
    return _without(pieces, twice, "repeats another block")


def _about_authors(pieces: list[Piece], facts: Facts) -> list[Piece]:
    """Drop what tells of the authors at the end of an article: it begins with the name that the byline gives."""
    names = tuple(name for name in AND.split(facts.value("byline") or "") if " " in name)
    kept = [i for i, piece in enumerate(pieces) if piece.dropped is None][2:]
    told = {i for i in kept[-AUTHORS:] if _is_about(pieces[i].text, names)}
    told |= {i for i in kept[-2:] if load_furniture().is_about_author(pieces[i].text)}
    return _without(pieces, told, "about the author")


def _is_about(text: str, names: tuple[str, ...]) -> bool:
    return bool(names) and text.startswith(names) and not QUOTED.search(text)


def _without(pieces: list[Piece], places: Container[int], reason: str) -> list[Piece]:
    """Drop the pieces in some places."""
    return [
        replace(piece, kind=BlockKind.FURNITURE, dropped=reason) if i in places else piece
        for i, piece in enumerate(pieces)
    ]


def _counts(pieces: list[Piece]) -> Counter[str]:
    """Count how often each block stands; what the form of an article repeats is not counted."""
    counts = Counter(_key(piece) for piece in pieces if piece.dropped is None and len(piece.text.split()) >= REPEAT)
    often = [key for key, count in counts.items() if count > 2]
    if len(often) >= PATTERN:
        for key in often:
            del counts[key]
    return counts


def _key(piece: Piece) -> str:
    return " ".join(bared(piece.text).split())


def _lines_of_facts(pieces: list[Piece], facts: Facts) -> list[Piece]:
    """Take byline and date out of lines that say nothing else."""
    found = []
    for piece in pieces:
        short = piece.dropped in {None, NOTICE} and len(piece.text.split()) <= 12
        byline = load_furniture().byline(piece.text) if short else None
        day = iso_date(piece.text.strip()) if short and piece.text[:1].isalnum() else None
        if byline:
            facts.tell("byline", byline, Origin.TEXT)
        if day and not load_furniture().is_later(piece.text):
            facts.tell("published", day, Origin.TEXT)
        reason = "byline" if byline else "date line" if day else None
        found.append(replace(piece, kind=BlockKind.FURNITURE, dropped=reason) if reason else piece)
    return found


def _mastheads(pieces: list[Piece], facts: Facts) -> list[Piece]:
    """Drop the outlet's name beside a date line or menu at the top, and keep it as a fact."""
    found = list(pieces)
    for i, piece in enumerate(pieces[:HEADS]):
        beside = [*pieces[max(0, i - 1) : i], *pieces[i + 1 : i + 2]]
        dated = any(near.dropped in {"date line", NOTICE} for near in beside)
        named = len(piece.text.split()) <= NAME and (piece.text.istitle() or piece.text.isupper())
        if piece.dropped is None and named and dated and not END.search(piece.text):
            facts.tell("outlet", piece.text.title() if piece.text.isupper() else piece.text, Origin.TEXT)
            found[i] = replace(piece, kind=BlockKind.FURNITURE, dropped="outlet's name")
    return found


def _links(pieces: list[Piece], furniture: Furniture) -> list[Piece]:
    """Drop the links below a label such as "Read also:", as far as the next sentence."""
    below = False
    found = []
    for piece in pieces:
        if furniture.is_label(piece.text):
            below = True
        elif below and _is_link(piece):
            piece = replace(piece, kind=BlockKind.RELATED_LINKS, dropped="links to other articles")  # noqa: PLW2901
        elif piece.dropped is None:
            below = False
        found.append(piece)
    return found


def _is_link(piece: Piece) -> bool:
    return len(piece.text.split()) <= LINKS and not piece.text.rstrip().endswith((".", "!", ".”", '."'))


def _tail(pieces: list[Piece]) -> list[Piece]:
    """Drop what follows the last sentence: bare labels at the end of a page."""
    last = max((i for i, piece in enumerate(pieces) if END.search(piece.text) and piece.dropped is None), default=-1)
    return [
        replace(piece, kind=BlockKind.FURNITURE, dropped="label at the end")
        if 0 <= last < i and piece.dropped is None and len(piece.text.split()) <= 3
        else piece
        for i, piece in enumerate(pieces)
    ]


def _is_head(text: str, *, body: bool) -> bool:
    """Say whether a block is a heading: below the first paragraph a question is one only where it is short.

    What tells a whole sentence before it breaks off is none.
    """
    words = len(text.split())
    if (told := WITHIN.search(text)) and len(text[: told.start()].split()) >= SENTENCE:
        return False
    if not END.search(text):
        return words <= HEADING
    return bool(ASKS.match(text)) and words <= (LINKS if body else HEADING)


def _heads(pieces: list[Piece], facts: Facts) -> list[Piece]:
    """Label headline, standfirst and subheadings: short blocks without the end of a sentence, or that only ask."""
    found: list[Piece] = []
    body = False
    for piece in pieces:
        if piece.dropped is None and piece.kind is None and _is_head(piece.text, body=body):
            headed = any(p.kind is BlockKind.HEADLINE for p in found)
            kind = BlockKind.SUBHEADING if body else BlockKind.STANDFIRST if headed else BlockKind.HEADLINE
            piece = replace(piece, kind=kind)  # noqa: PLW2901
        elif piece.dropped is None and piece.kind is None:
            body = True
        if piece.kind is BlockKind.HEADLINE:
            facts.tell("title", piece.text, Origin.TEXT)
        found.append(piece)
    return found
