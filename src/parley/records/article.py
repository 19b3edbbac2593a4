"""A cleaned news text in labelled blocks, with the origin of all that is known about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parley.records.evidence import Span


class BlockKind(StrEnum):
    """What part of an article a block is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    RELATED_LINKS = "related-links"
    FURNITURE = "furniture"


class Origin(StrEnum):
    """Where a fact about an article was taken from."""

    META = "meta"
    JSON_LD = "json-ld"
    URL = "url"
    ARGUMENT = "argument"
    TEXT = "text"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled part of the text; ``dropped`` tells why it feeds no record, or is None where it is read."""

    kind: BlockKind
    start: int
    end: int
    dropped: str | None = None

    @property
    def span(self) -> Span:
        """The block's place in the text."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One version of a news text.

    All offsets of Parley count characters of ``text``, which holds the dropped blocks too: nothing is lost silently.
    ``published`` is an ISO 8601 date or date and time as the outlet gives it, never today's date by default; each
    ``*_from`` tells where a fact comes from, and is None exactly where the fact is.

    Raises:
        ValueError: if a fact has no origin, blocks overlap or leave the text, or the date is no ISO date.
    """

    id: str
    input: str
    text: str
    blocks: tuple[Block, ...]
    url: str | None = None
    outlet: str | None = None
    outlet_from: Origin | None = None
    title: str | None = None
    title_from: Origin | None = None
    byline: str | None = None
    byline_from: Origin | None = None
    published: str | None = None
    published_from: Origin | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be true."""
        for fact in ("outlet", "title", "byline", "published"):
            if (getattr(self, fact) is None) != (getattr(self, f"{fact}_from") is None):
                raise ValueError(f"{fact} and its origin must be known together")
        if self.published is not None:
            date.fromisoformat(self.published[:10])
        at = 0
        for block in self.blocks:
            if not at <= block.start <= block.end <= len(self.text):
                raise ValueError("blocks must lie in the text, in order, without overlap")
            at = block.end

    @property
    def day(self) -> date | None:
        """The day of publication, or None where the article does not tell it."""
        return date.fromisoformat(self.published[:10]) if self.published else None

    @property
    def kept(self) -> tuple[Block, ...]:
        """The blocks that are read."""
        return tuple(block for block in self.blocks if block.dropped is None)
