"""A cleaned news text in labelled blocks, with the origin of all that is known about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parley.records.evidence import Span


class BlockKind(StrEnum):
    """What part of an article a block is."""

    HEADLINE = "headline"
    """The headline."""
    STANDFIRST = "standfirst"
    """The lines below the headline."""
    PARAGRAPH = "paragraph"
    """A paragraph."""
    SUBHEADING = "subheading"
    """A heading between paragraphs."""
    CAPTION = "caption"
    """What stands below a picture."""
    RELATED_LINKS = "related-links"
    """Links to other articles."""
    FURNITURE = "furniture"
    """What a page repeats: menus, notices."""


class Origin(StrEnum):
    """Where a fact about an article was taken from."""

    META = "meta"
    """Meta data of the page or file."""
    JSON_LD = "json-ld"
    """Structured data in the page."""
    URL = "url"
    """The address."""
    ARGUMENT = "argument"
    """The user."""
    TEXT = "text"
    """The text itself."""
    LIST = "list"
    """The list that led to it: a feed, a sitemap, a page of links."""


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled part of the text; ``dropped`` tells why it feeds no record, or is None where it is read."""

    kind: BlockKind
    """What part of the article it is."""
    start: int
    """Its first character."""
    end: int
    """The character after its last one."""
    dropped: str | None = None
    """Why it feeds no record; none where it is read."""

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
    """Names the article, whatever its version."""
    input: str
    """Where its bytes came from."""
    text: str
    """The whole text, page furniture too; all offsets count its characters (Unicode code points)."""
    blocks: tuple[Block, ...]
    """Its labelled parts."""
    url: str | None = None
    """Its address."""
    outlet: str | None = None
    """Who publishes it."""
    outlet_from: Origin | None = None
    """Where that was taken from."""
    title: str | None = None
    """Its headline."""
    title_from: Origin | None = None
    """Where that was taken from."""
    byline: str | None = None
    """Who wrote it, as the outlet says."""
    byline_from: Origin | None = None
    """Where that was taken from."""
    published: str | None = None
    """When the outlet says that it was published (ISO 8601); none where it does not."""
    published_from: Origin | None = None
    """Where that was taken from."""
    language: str | None = None
    """Its language (ISO 639-1)."""

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
        return published_day(self.published)

    @property
    def kept(self) -> tuple[Block, ...]:
        """The blocks that are read."""
        return tuple(block for block in self.blocks if block.dropped is None)


def published_day(published: str | None) -> date | None:
    """Give the day of a moment of publication (ISO 8601), or None where there is none."""
    return date.fromisoformat(published[:10]) if published else None
