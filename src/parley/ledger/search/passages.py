"""What is searched: an article's prose in sections, and each record's fields and evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Connection, select, update

from parley.ledger.entry import Body, Entry, EntryKind
from parley.ledger.search.words import joined, name_word
from parley.ledger.tables import article, passage, put
from parley.ledger.tables.put import Row
from parley.records import KINDS

MANY = 100_000
"""Passages that one entry makes at most; it is the step between the ids of two entries."""

ARTICLE = "article"
"""The kind of a passage that is a section of an article."""

SECTION = 2_000
"""Words of a section, roughly: PostgreSQL keeps only 256 places of one word in a text, which "the" must not exceed."""

NAMED = ("actor", "on_behalf_of", "debtor", "creditor")
SAID = ("issue", "measure", "about", "condition", "place", "when_text", "amount_text", "deadline_text")


def number_of(since: int, place: int) -> int:
    """Give the number of a passage: it is the ``place``-th of what an entry makes."""
    return since * MANY + place


def keep_passages(connection: Connection, entry: Entry, ended: Iterable[int]) -> None:
    """Write the passages of an entry, and end those of what it ended.

    Args:
        connection: the ledger, whose articles and records are up to the entry.
        entry: an entry of any kind.
        ended: the entries of readings that it ended.
    """
    over = list(ended)
    if entry.kind is EntryKind.ARTICLE:
        mine = (article.c.article == entry.body["article"]["id"], article.c.until == entry.number)
        over += connection.execute(select(article.c.since).where(*mine)).scalars()
        rows = list(sections(entry))
    elif entry.kind is EntryKind.READING:
        rows = list(record_passages(entry))
    else:
        return
    for since in over:
        connection.execute(update(passage).where(_of(since), passage.c.until.is_(None)).values(until=entry.number))
    put(connection, passage, rows)


def prose(told: Body) -> Iterator[str]:
    """Give an article's text in sections, without page furniture; a section begins with a paragraph."""
    section: list[str] = []
    length = 0
    for block in told["blocks"]:
        if block["dropped"] is None:
            text = told["text"][block["start"] : block["end"]]
            count = text.count(" ") + 1
            if section and length + count > SECTION:
                yield "\n".join(section)
                section, length = [], 0
            section.append(text)
            length += count
    if section:
        yield "\n".join(section)


def _of(since: int) -> ColumnElement[bool]:
    return passage.c.id.between(number_of(since, 0), number_of(since, MANY - 1))


def sections(entry: Entry) -> Iterator[Row]:
    """Give the passages of an article."""
    told = entry.body["article"]
    for place, text in enumerate(prose(told)):
        title = f"{told['title'] or ''} " if place == 0 else ""
        yield _row(entry, place, ARTICLE, joined(title + text))


def record_passages(entry: Entry) -> Iterator[Row]:
    """Give the passages of a reading: one for each record, in their order."""
    told = ((kind, one) for name, kind in KINDS.items() for one in entry.body["reading"][name])
    for place, (kind, body) in enumerate(told):
        yield _row(entry, place, kind, _words(body))


def _row(entry: Entry, place: int, kind: str, words: str) -> Row:
    told = {"id": number_of(entry.number, place), "since": entry.number, "place": place, "kind": kind}
    return told | {"version": entry.body["version"], "words": words}


def _words(told: Body) -> str:
    """Give the words of a record: its evidence first, then its fields, then one word for each name."""
    names = [told[key]["name"] for key in NAMED if told.get(key)]
    names += [one["name"] for one in told.get("participants", ())]
    fields = [str(told[key]) for key in SAID if told.get(key)]
    spoken = " ".join(map(joined, (told["evidence"]["text"], *names, *fields)))
    return " ".join((spoken, *(name_word(name) for name in dict.fromkeys(names))))
