"""The ledger: an append-only log of what was read, judged and reviewed, and tables that are derived from it.

``opening`` opens a ledger, ``log`` appends to it, each entry with its record time and tied by a hash to the one before;
``record`` keeps readings, ``load`` many at once, ``judging`` and ``review`` what people judge, ``naming`` what the
dossier names. ``project``
says what an entry makes of the derived ``tables``, ``anchor`` keeps reviews on their records, ``weave`` keeps views,
``search`` finds passages by their words, ``copying`` carries a log elsewhere, ``verify`` checks it all. What was known
at a moment is asked of ``known``. A ledger stands in SQLite or in PostgreSQL (``connect``), with the same tables
(``migrations``). It knows records as objects by the contract ``parley/reading/1``, and loads neither parser nor reader.
"""

from parley.ledger.copying import Backup, backup, entries, take
from parley.ledger.copying.load import Loaded, load
from parley.ledger.entry import Entry, EntryKind, moment
from parley.ledger.judging.ends import ends, subject_of, threads_of_ends
from parley.ledger.judging.judge import Given, given, judge, judgements
from parley.ledger.judging.judgement import (
    OF_RECORDS,
    End,
    Judgement,
    Subject,
    Verdict,
    judgement_of,
    mark_of_record,
)
from parley.ledger.judging.linked import Linked, linked, neighbours
from parley.ledger.known.addresses import addresses, first_day, last_day
from parley.ledger.known.departed import Departed, departed, departed_article, mark_departed
from parley.ledger.known.following.against import Against, Sides
from parley.ledger.known.following.moved import Key, Moved, lines_by_key, moved
from parley.ledger.known.following.only_added import only_adds
from parley.ledger.known.following.searches import Searches
from parley.ledger.known.held import Held, held
from parley.ledger.known.log.entries import Head, head, some_entries
from parley.ledger.known.log.marks import record_mark
from parley.ledger.known.members import members, threads_of
from parley.ledger.known.names import acting, acts, days_told, first_told, outlets
from parley.ledger.known.pairs import Pair, contradicted_places, paired, records_at
from parley.ledger.known.rows.clues import lines_of, spread, threads_saying
from parley.ledger.known.rows.counts import Count, counts
from parley.ledger.known.rows.lines import Sought, actors, count_lines, issues, lines, settled_lines, some_lines
from parley.ledger.known.rows.matches import Match, matches
from parley.ledger.known.rows.topics import lines_about, topics_of
from parley.ledger.known.rows.touched import seeking, threads_due, threads_rewritten, threads_told
from parley.ledger.known.search import Hit, Narrow, search
from parley.ledger.known.status import Status, last_recorded, readers, status
from parley.ledger.known.stories import Copy, copies
from parley.ledger.known.told import told, told_record
from parley.ledger.known.versions import (
    TextVersion,
    Version,
    all_versions,
    article_told,
    edited,
    lately,
    some_versions,
    text_versions,
    versions,
)
from parley.ledger.log import Clock, Edition, Ledger, edition, mark_of
from parley.ledger.naming import keep_dossier
from parley.ledger.opening import open_ledger
from parley.ledger.record import holds, holds_article, record, version_of
from parley.ledger.review.fields import choices, correctable
from parley.ledger.review.listed import Reviewed, context, orphans, reviews
from parley.ledger.review.review import Review, review
from parley.ledger.review.waiting import Asked, waiting
from parley.ledger.search.words import words
from parley.ledger.terms import AlreadyWritten, Terms
from parley.ledger.told_of import Decision, Tier, Told
from parley.ledger.verify import Fault, Verified, rebuild, verify
from parley.ledger.weave.weaver import JUDGED, Joined, Line, MakeWeaver, Weaver

__all__ = [
    "JUDGED",
    "OF_RECORDS",
    "Against",
    "AlreadyWritten",
    "Asked",
    "Backup",
    "Clock",
    "Copy",
    "Count",
    "Decision",
    "Departed",
    "Edition",
    "End",
    "Entry",
    "EntryKind",
    "Fault",
    "Given",
    "Head",
    "Held",
    "Hit",
    "Joined",
    "Judgement",
    "Key",
    "Ledger",
    "Line",
    "Linked",
    "Loaded",
    "MakeWeaver",
    "Match",
    "Moved",
    "Narrow",
    "Pair",
    "Review",
    "Reviewed",
    "Searches",
    "Sides",
    "Sought",
    "Status",
    "Subject",
    "Terms",
    "TextVersion",
    "Tier",
    "Told",
    "Verdict",
    "Verified",
    "Version",
    "Weaver",
    "acting",
    "actors",
    "acts",
    "addresses",
    "all_versions",
    "article_told",
    "backup",
    "choices",
    "context",
    "contradicted_places",
    "copies",
    "correctable",
    "count_lines",
    "counts",
    "days_told",
    "departed",
    "departed_article",
    "edited",
    "edition",
    "ends",
    "entries",
    "first_day",
    "first_told",
    "given",
    "head",
    "held",
    "holds",
    "holds_article",
    "issues",
    "judge",
    "judgement_of",
    "judgements",
    "keep_dossier",
    "last_day",
    "last_recorded",
    "lately",
    "lines",
    "lines_about",
    "lines_by_key",
    "lines_of",
    "linked",
    "load",
    "mark_departed",
    "mark_of",
    "mark_of_record",
    "matches",
    "members",
    "moment",
    "moved",
    "neighbours",
    "only_adds",
    "open_ledger",
    "orphans",
    "outlets",
    "paired",
    "readers",
    "rebuild",
    "record",
    "record_mark",
    "records_at",
    "review",
    "reviews",
    "search",
    "seeking",
    "settled_lines",
    "some_entries",
    "some_lines",
    "some_versions",
    "spread",
    "status",
    "subject_of",
    "take",
    "text_versions",
    "threads_due",
    "threads_of",
    "threads_of_ends",
    "threads_rewritten",
    "threads_saying",
    "threads_told",
    "told",
    "told_record",
    "topics_of",
    "verify",
    "version_of",
    "versions",
    "waiting",
    "words",
]
