"""What a page says about itself: JSON-LD first, then meta tags, then its address; never when it was modified."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from parley.cleaning.dates import date_in_url, iso_date
from parley.cleaning.decode import unescaped
from parley.cleaning.facts import Facts
from parley.records import Origin

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST = 12
TAG = re.compile(r"</?(?:p|br|div|li|h\d)\b[^<>]{0,200}>", re.IGNORECASE)
"""Where a text for machines still holds tags, those that part its paragraphs."""

META = {
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
    ),
    "title": ("og:title", "twitter:title", "dc.title"),
    "outlet": ("og:site_name", "application-name", "publisher", "dc.publisher"),
    "byline": ("author", "article:author", "dc.creator", "parsely-author"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a page tells to machines: the objects of its JSON-LD, and its meta tags by their names."""

    things: tuple[dict[str, Any], ...]
    tags: Mapping[str, str]

    @classmethod
    def by(cls, tree: HtmlElement) -> Told:
        """Take what a page tells, which is parsed once."""
        return cls(tuple(_json_ld(tree)), _meta(tree))


def read_metadata(tree: HtmlElement, told: Told, url: str | None, facts: Facts) -> None:
    """Keep title, byline, outlet and date of a page with their origins."""
    for thing in told.things:
        _tell_thing(thing, facts)
    tags = told.tags
    for fact, names in META.items():
        for name in names:
            value = tags.get(name)
            facts.tell(fact, iso_date(value) if fact == "published" else _named(fact, value), Origin.META)
    for moment in tree.iter("time"):
        facts.tell("published", iso_date(moment.get("datetime")), Origin.META)
    facts.tell("title", _text(next(tree.iter("h1"), None)) or _text(next(tree.iter("title"), None)), Origin.META)
    facts.tell("published", date_in_url(url), Origin.URL)


def is_paid(page: Told) -> bool:
    """Say whether a page declares that not everybody may read it whole; many show it whole all the same."""
    told = [str(thing.get("isAccessibleForFree")).lower() for thing in page.things]
    return "false" in told or page.tags.get("article:content_tier") == "locked"


def told_body(page: Told) -> list[str]:
    """Give the paragraphs of the article as its page tells them to machines; none where it is not free to read."""
    bodies = [body for thing in page.things if isinstance(body := thing.get("articleBody"), str)]
    if not bodies or is_paid(page):
        return []
    lines = unescaped(TAG.sub("\n", max(bodies, key=len))).splitlines()
    return [" ".join(line.split()) for line in lines if line.strip()]


def _named(fact: str, value: str | None) -> str | None:
    """Leave out an author that is an address."""
    return None if fact == "byline" and value and value.startswith("http") else value


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = tag.get("content")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _json_ld(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Give every object of the page's JSON-LD; what is no JSON is passed over, the meta tags may still tell."""
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(data, 0)


def _objects(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph"), depth + 1)
        yield from _objects(data.get("mainEntity"), depth + 1)
    elif isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)


def _tell_thing(thing: dict[str, Any], facts: Facts) -> None:
    """Keep what an article or page object says of itself."""
    kinds = thing.get("@type")
    names = " ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds)
    if "Article" not in names and "Posting" not in names and "Report" not in names:
        return
    moment = thing.get("datePublished")
    facts.tell("published", iso_date(moment if isinstance(moment, str) else None), Origin.JSON_LD)
    facts.tell("title", _name(thing.get("headline")), Origin.JSON_LD)
    facts.tell("outlet", _name(thing.get("publisher")), Origin.JSON_LD)
    facts.tell("byline", _name(thing.get("author")), Origin.JSON_LD)


def _name(value: object) -> str | None:
    """Give the name of a person or organisation, or of several."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        names = [name for item in value[:5] if (name := _name(item))]
        return ", ".join(names) or None
    return None


def _text(element: HtmlElement | None) -> str | None:
    return " ".join(str(element.text_content()).split()) or None if element is not None else None
