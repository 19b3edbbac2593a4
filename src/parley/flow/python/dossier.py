"""A dossier that is open, with a method for every view."""

from __future__ import annotations

import os
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from parley.analysis.asked import Wish
from parley.analysis.briefing import briefing
from parley.analysis.changes import State
from parley.analysis.commitments import Stage
from parley.analysis.commitments.narrowed import Wish as Parties
from parley.analysis.conflicts import ConflictKind
from parley.analysis.questions import QuestionState
from parley.exchange.briefing import briefing_markdown
from parley.exchange.notebook import View, kept_table
from parley.exchange.reviewing import record_row
from parley.exchange.views import (
    CommitmentWish,
    ConflictWish,
    MeetingWish,
    QuestionWish,
    SearchWish,
    Table,
    changed_table,
    commitments_table,
    conflicts_table,
    found_table,
    history_table,
    meetings_table,
    positions_table,
    questions_table,
    said_table,
)
from parley.flow.how import How
from parley.flow.ledger import Known, add
from parley.flow.ledger_dossier import init, opened
from parley.flow.python.asked import Day, Moment, Names, clocks_of, day_of, moment_of, names
from parley.flow.python.readings import Name, Readings
from parley.ledger import Tier, status, told_record


def open_dossier(folder: str | os.PathLike[str], *, tier: str = "all", create: bool = False) -> OpenDossier:
    """Open the folder that ``parley init`` made, as a context or until ``close`` is called.

    Args:
        folder: where ``dossier.toml`` stands.
        tier: which records are looked at: ``all``, ``confirmed`` or ``candidate``.
        create: whether the folder is made first, with a new dossier.

    Raises:
        BadDossier: if there is no dossier, or it is wrong; with ``create`` if there is one already.
        BadLedger: if its ledger cannot be opened.
        ValueError: if there is no such tier.
    """
    if create:
        init(Path(folder), clock=now)
    return OpenDossier(Path(folder), Tier(tier))


def now() -> datetime:
    """Ask the machine's clock for a record time."""
    return datetime.now(UTC)


class OpenDossier:
    """A dossier with its ledger. Every view takes both clocks: ``as_of``, the day that it holds on, by default the end
    of all that is known, and ``known_at``, the moment of record time, by default now.

    Args:
        folder: where ``dossier.toml`` stands.
        tier: which records are looked at.

    Every view raises BadLedger if the database refuses, and ValueError if a clock or a kind is none.
    """

    def __init__(self, folder: Path, tier: Tier = Tier.ALL) -> None:
        self._open = ExitStack()
        self.folder = folder
        self.dossier, self.ledger = self._open.enter_context(opened(folder, clock=now))
        self.ledger.tier = tier

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the ledger."""
        self._open.close()

    def __repr__(self) -> str:
        return f"<OpenDossier {self.dossier.name or self.folder} at {self.folder}>"

    def add(
        self, *inputs: Name, published: str | None = None, outlet: str | None = None, reader: str | None = None
    ) -> Readings:
        """Read articles into the ledger, as ``parley add`` does; what it holds already is not read again.

        Returns:
            The readings that are new, and the errors of what could not be read.
        """
        how = How(published=published, outlet=outlet, reader=reader)
        found = add([os.fspath(one) for one in inputs], self.ledger, self.dossier, how=how)
        return Readings(one for one in found if not isinstance(one, Known))

    def positions(
        self, *, actor: Names = (), side: Names = (), issue: Names = (), ended: bool = False,
        as_of: Day = None, known_at: Moment = None,
    ) -> View:  # fmt: skip
        """Give who holds what since when; with ``ended`` also what held no more, or not yet."""
        wish = Wish(names(actor), names(side), names(issue))
        table = positions_table(self.ledger, self.dossier, wish, clocks_of(as_of, known_at), ended=ended)
        return View("positions", table)

    def history(self, actor: str, issue: str, *, as_of: Day = None, known_at: Moment = None) -> View:
        """Give every position of an actor on an issue in the order of time, a row for each sentence."""
        clocks = clocks_of(as_of, known_at)
        return View("history", history_table(self.ledger, self.dossier, actor, issue, clocks))

    def commitments(
        self, *, debtor: Names = (), creditor: Names = (), issue: Names = (), stage: Names = (),
        as_of: Day = None, known_at: Moment = None,
    ) -> View:  # fmt: skip
        """Give who binds himself to what, and at which stage it is (``due``, ``overdue``, ``pledged``, ...)."""
        parties = Parties(names(debtor), names(creditor), names(issue))
        wish = CommitmentWish(parties, frozenset(map(Stage, names(stage))))
        table = commitments_table(self.ledger, self.dossier, wish, clocks_of(as_of, known_at))
        return View("commitments", table)

    def meetings(self, *, who: Names = (), upcoming: bool = False, as_of: Day = None, known_at: Moment = None) -> View:
        """Give who meets whom, when and where; of all that are named, and on wish only what is still to come."""
        wish = MeetingWish(names(who), upcoming=upcoming)
        return View("meetings", meetings_table(self.ledger, self.dossier, wish, clocks_of(as_of, known_at)))

    def questions(
        self, *, about: str | None = None, state: Names = "open", as_of: Day = None, known_at: Moment = None
    ) -> View:
        """Give what is open since when; other states are ``answered`` and ``overtaken``, none named means all."""
        wish = QuestionWish(frozenset(map(QuestionState, names(state))), about)
        return View("questions", questions_table(self.ledger, wish, clocks_of(as_of, known_at)))

    def conflicts(
        self, *, kind: Names = (), actor: str | None = None, as_of: Day = None, known_at: Moment = None
    ) -> View:
        """Give where reports contradict each other, both sentences with both clocks."""
        wish = ConflictWish(frozenset(map(ConflictKind, names(kind))), actor)
        table = conflicts_table(self.ledger, self.dossier, wish, clocks_of(as_of, known_at))
        return View("conflicts", table)

    def changes(self, since: Day = None, until: Day = None, *, actor: Names = (), known_at: Moment = None) -> View:
        """Give what changed between two days by all that is known, what weighs most first."""
        moment = moment_of(known_at)
        before, after = State(day_of(since), moment), State(day_of(until), moment)
        return View("changes", changed_table(self.ledger, self.dossier, before, after, actors=names(actor)))

    def search(
        self, query: str, *, kind: Names = (), actor: Names = (), limit: int = 20,
        as_of: Day = None, known_at: Moment = None,
    ) -> View:  # fmt: skip
        """Find sentences with records, and articles, by words, "phrases" and beginnings*, the best first.

        Raises:
            BadQuery: if there is no word in the query.
        """
        wish = SearchWish(query, names(kind), names(actor), limit=limit)
        return View("search", found_table(self.ledger, self.dossier, wish, clocks_of(as_of, known_at)))

    def who_said(self, phrase: str, *, as_of: Day = None, known_at: Moment = None) -> View:
        """Give who used a phrase, exactly or nearly.

        Raises:
            BadQuery: if the phrase has no word.
        """
        table = said_table(self.ledger, self.dossier, phrase, clocks_of(as_of, known_at))
        return View("who_said", table)

    def evidence(self, record: str, *, known_at: Moment = None) -> View:
        """Give one record by its id, one row or none: its sentence among its neighbours, and why it was made."""
        told = told_record(self.ledger, record, known_at=moment_of(known_at))
        columns = ("record", "kind", "before", "evidence", "after", "confidence", "tier", "contested", "article",
                   "outlet", "published", "recorded_at")  # fmt: skip
        return View("evidence", Table(columns, [record_row(self.ledger, told)] if told else []))

    def brief(self, *, since: Day = None, as_of: Day = None, known_at: Moment = None) -> str:
        """Give the brief in Markdown: what changed since a day, then what holds, each sentence with its evidence."""
        known = status(self.ledger, known_at=moment_of(known_at))
        start = State(as_of=day_of(since)) if since else None
        title, state = self.dossier.name or "Brief", State(day_of(as_of), known.last)
        return briefing_markdown(briefing(self.ledger, title, state, since=start)).decode()

    def records(self, *, kind: Names = (), article: Names = (), known_at: Moment = None) -> View:
        """Give every record that the ledger holds: ``statement``, ``meeting``, ``commitment``, ``question``."""
        table = kept_table(self.ledger, moment_of(known_at), kinds=names(kind), articles=names(article))
        return View("records", table)
