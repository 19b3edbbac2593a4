"""Bytes -> Article."""

from __future__ import annotations

from parley.cleaning.blocks import blocks
from parley.cleaning.dates import date_in_url, iso_date
from parley.cleaning.decode import decode, plain, unescaped
from parley.cleaning.facts import Facts, one_line
from parley.cleaning.language import language_of
from parley.cleaning.markdown import without_front_matter
from parley.cleaning.page import Labels, text_of
from parley.cleaning.raw import Raw
from parley.records import Article, Origin, UnreadableInput, stable_id

SHORT = 12
"""Words of a text below which its title helps to tell its language."""

LONGEST = 1_000_000
"""Characters of an article: a book is no article, and the parser's memory grows with the text."""


def clean(given: Raw, *, published: str | None = None, outlet: str | None = None) -> Article:
    """Make an article of what was fetched: its text in labelled blocks, and what is known of it.

    Args:
        given: bytes with what is known of them.
        published: the date that the user states; it overrules the page's own.
        outlet: the outlet that the user states; likewise.

    Raises:
        UnreadableInput: if the bytes hold no news text.
    """
    facts = _stated(given, published, outlet)
    text = decode(given.raw, where=given.where, charset=given.charset)
    text, labels = _text(given, plain(text if given.kind == "html" else unescaped(text)), facts)
    if len(text) > LONGEST:
        raise UnreadableInput(
            f"is longer than {LONGEST:,} characters", where=given.where, remedy="Split it into articles first."
        )
    if not text.strip():
        raise UnreadableInput("holds no text", where=given.where, remedy="Give a file with a news text.")
    facts.tell("published", date_in_url(given.url), Origin.URL)
    parts = blocks(text, facts, given=given.kind == "article", labels=labels)
    facts.tell("published", iso_date(given.listed_published), Origin.LIST)
    facts.tell("outlet", given.listed_outlet, Origin.LIST)
    kept = " ".join(text[part.start : part.end] for part in parts if part.dropped is None)
    return Article(
        id=one_line(given.id or "") or stable_id("article", [given.url or text]),
        input=given.where,
        text=text,
        blocks=parts,
        url=one_line(given.url) if given.url else None,
        outlet=facts.value("outlet"),
        outlet_from=facts.origin("outlet"),
        title=facts.value("title"),
        title_from=facts.origin("title"),
        byline=facts.value("byline"),
        byline_from=facts.origin("byline"),
        published=facts.value("published"),
        published_from=facts.origin("published"),
        language=language_of(f"{facts.value('title') or ''}\n{kept}" if len(kept.split()) < SHORT else kept),
    )


def _stated(given: Raw, published: str | None, outlet: str | None) -> Facts:
    """Begin with what the user says, then what the collection says.

    Raises:
        UnreadableInput: if the collection's date is none.
    """
    facts = Facts()
    facts.tell("published", published, Origin.ARGUMENT)
    facts.tell("outlet", outlet, Origin.ARGUMENT)
    told = iso_date(given.published)
    if given.published and told is None:
        raise UnreadableInput(
            f"{given.published!r} is no date", where=given.where, remedy="Write dates as 2025-08-18, or leave them out."
        )
    facts.tell("published", told, Origin.META)
    facts.tell("outlet", given.outlet, Origin.META)
    facts.tell("title", given.title, Origin.META)
    return facts


def _text(given: Raw, text: str, facts: Facts) -> tuple[str, Labels]:
    if given.kind == "html":
        return text_of(text, where=given.where, url=given.url, facts=facts)
    if given.kind == "markdown":
        return without_front_matter(text, facts).strip("\n"), {}
    return text if given.kind == "article" else text.strip("\n"), {}
