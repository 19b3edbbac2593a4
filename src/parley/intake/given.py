"""One input before it is an article, or where it is to be had."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class InputKind(StrEnum):
    """What the bytes of an input are taken for."""

    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Input:
    """Bytes with what is known of them.

    ``where`` is the input as the user named it (of a line in a collection: ``file.jsonl:7``); ``charset`` is what a
    server declared. ``id``, ``outlet``, ``title`` and ``published`` come with an article of a collection, whose text
    is in ``raw`` as UTF-8. ``listed_published`` and ``listed_outlet`` are what the list says in which it was found;
    they count where the article itself tells nothing.
    """

    where: str
    raw: bytes
    kind: InputKind
    url: str | None = None
    charset: str | None = None
    id: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    listed_published: str | None = None
    listed_outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """The address of an article in a list, with what the list tells of it; ``where`` is its line."""

    where: str
    url: str
    id: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
