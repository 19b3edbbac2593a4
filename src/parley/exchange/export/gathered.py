"""What an export is made of: the articles and records that were asked for, as they were known at one moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from parley.analysis.asked import Meant
from parley.analysis.identity import Identity
from parley.exchange.export.losses import Tally
from parley.exchange.export.network_wish import NetworkAsked
from parley.exchange.export.wish import Chosen, ExportWish, chosen, in_days
from parley.exchange.views import Clocks
from parley.exchange.views.table import identity_of
from parley.ledger import Ledger, Status, TextVersion, Told, mark_of, status, text_versions, told
from parley.records import Dossier

KINDS = ("statement", "meeting", "commitment", "question")


def _nothing() -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Gathered:
    """A ledger as it is exported.

    Nothing is held in memory: ``articles`` and ``records`` ask the ledger anew, each time about the same moment.
    ``seen`` is called for each record that is gone through, once for each table that it stands in.
    """

    ledger: Ledger
    dossier: Dossier
    wish: ExportWish
    clocks: Clocks
    state: Status
    tally: Tally
    authors: tuple[str, ...] = ()
    network: NetworkAsked = field(default_factory=NetworkAsked)
    seen: Callable[[], None] = _nothing

    @property
    def name(self) -> str:
        """What the negotiation is called."""
        return self.dossier.name or "Negotiation"

    @property
    def known_at(self) -> datetime | None:
        """The record time of the last entry that counts."""
        return self.state.last

    @cached_property
    def mark(self) -> str:
        """What tells the ledger from all others."""
        return mark_of(self.ledger)

    @cached_property
    def identity(self) -> Identity:
        """Which names and phrases mean the same."""
        return identity_of(self.ledger, self.dossier, self.clocks)

    @property
    def unknown(self) -> tuple[Meant, ...]:
        """Names that were asked for and that nothing has."""
        return self._chosen.unknown

    def records(self, *kinds: str) -> Iterator[Told]:
        """Give the records of some kinds, by default all, in the order in which they were recorded."""
        for one in told(self.ledger, kinds=kinds, known_at=self.known_at):
            self.seen()
            if self._chosen.holds(one):
                yield one

    def articles(self) -> Iterator[TextVersion]:
        """Give the articles: those with records that are asked for, or all where nothing is narrowed."""
        some = self._articles
        for one in text_versions(self.ledger, known_at=self.known_at):
            if in_days(one.published, self.wish.since, self.clocks.as_of) and (some is None or one.article in some):
                yield one

    @cached_property
    def _chosen(self) -> Chosen:
        return chosen(self.wish, self.identity, self.clocks.as_of, lambda: told(self.ledger, known_at=self.known_at))

    @cached_property
    def _articles(self) -> frozenset[str] | None:
        return frozenset(one.article for one in self.records()) if self.wish.narrows else None


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a ledger is exported: which records, by which clocks; ``authors`` are those of a release, ``network`` how
    actors are tied. ``seen`` is called for each record that is gone through, to show that work goes on."""

    wish: ExportWish = field(default_factory=ExportWish)
    clocks: Clocks = field(default_factory=Clocks)
    authors: tuple[str, ...] = ()
    network: NetworkAsked = field(default_factory=NetworkAsked)
    seen: Callable[[], None] = _nothing


def gather(ledger: Ledger, dossier: Dossier, asked: Asked, tally: Tally) -> Gathered:
    """Take a ledger as it was known at a moment, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    state = status(ledger, known_at=asked.clocks.known_at)
    return Gathered(ledger, dossier, asked.wish, asked.clocks, state, tally, asked.authors, asked.network, asked.seen)
