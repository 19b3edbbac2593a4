"""Rows of articles, records, entries, of what was found in them, and the counts of them all."""

from __future__ import annotations

from typing import Any

from parley.ledger import EntryKind, Tier
from parley.records import Keep
from parley.web.api.rows.row import ArticleBody, Record, Share, Sourced, Told
from parley.web.lens import Day, Moment


class VersionRow(Told):
    """A version of an article; ``number`` is its entry, ``words`` how many of its own it has."""

    article: str
    version: str
    outlet: str | None
    byline: str | None
    title: str | None
    published: Day | None
    recorded_at: Moment
    number: int
    words: int


class ArticleTold(Told):
    """An article with its text and blocks; ``kept`` says how much of it may be kept, ``gone`` since when it is known
    to be gone where it was published."""

    article: ArticleBody
    kept: Keep
    gone: Moment | None


class RecordRow(Sourced):
    """A record with its place in the ledger: in the reading of entry ``number`` the ``place``-th."""

    number: int
    place: int
    kind: str
    tier: Tier
    confidence: Share
    body: Record


class FoundRow(Told):
    """A passage with the words that were asked for, between » and « in ``extract``."""

    kind: str
    article: str
    outlet: str | None
    published: Day | None
    recorded_at: Moment
    record: str | None
    rank: int
    extract: str
    text: str
    body: Record | None


class SaidRow(Sourced):
    """Who used a phrase: the speaker, who takes the position, through whom, how near the words are."""

    speaker: str | None
    of: str | None
    sources: str
    near: Share
    quoted: bool
    words: str


class StoryRow(Told):
    """An article with the story that it tells; ``alike`` is how much of it is a copy ``of`` another."""

    story: str
    origin: str
    article: str
    outlet: str | None
    title: str | None
    published: Day | None
    recorded_at: Moment
    alike: Share
    of: str | None


class EditedRow(Told):
    """An article of which there are several versions, or that is ``gone``."""

    article: str
    outlet: str | None
    title: str | None
    published: Day | None
    versions: int
    first: Moment
    last: Moment
    removed: int
    added: int
    gone: Moment | None
    why: str | None


class EditRow(Told):
    """What an edit did to words (``what`` is title or text), to a record, or to a review."""

    article: str
    edit: int
    known_from: Moment
    recorded_at: Moment
    what: str
    change: str
    record: str | None
    text: str | None


class EntryRow(Told):
    """An entry of the log: what it is about, and the hashes that chain it to the one before."""

    number: int
    kind: EntryKind
    recorded_at: Moment
    article: str | None
    outlet: str | None
    title: str | None
    record: str | None
    decision: str | None
    reader: str | None
    version: str | None
    by: str | None
    why: str | None
    left: str | None
    right: str | None
    previous: str
    hash: str


class EntryTold(EntryRow):
    """An entry with all that it says."""

    body: dict[str, Any]


class Counts(Told):
    """What a ledger holds."""

    entries: int
    articles: int
    versions: int
    readings: int
    records: dict[str, int]
    readers: dict[str, int]
    unread: dict[str, int]
    gone: int
    last: Moment | None
    head: str | None
