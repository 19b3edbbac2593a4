"""The names that a ledger can be asked for: actors, issues, outlets."""

from __future__ import annotations

from collections.abc import Iterable

from parley.analysis.held.fold import VIEW
from parley.exchange.views import Clocks, Table
from parley.ledger import Ledger, acting, issues, outlets

COLUMNS = ("name",)


def actors_table(ledger: Ledger, clocks: Clocks) -> Table:
    """Give everybody who takes a position or binds himself.

    Raises:
        BadLedger: if the database refuses.
    """
    return _table(acting(ledger, known_at=clocks.known_at))


def issues_table(ledger: Ledger, clocks: Clocks) -> Table:
    """Give every issue that somebody takes, or took, a position on.

    Raises:
        BadLedger: if the database refuses.
    """
    return _table(issues(ledger, VIEW, known_at=clocks.known_at))


def outlets_table(ledger: Ledger, clocks: Clocks) -> Table:
    """Give every outlet of an article.

    Raises:
        BadLedger: if the database refuses.
    """
    return _table(outlets(ledger, known_at=clocks.known_at))


def _table(names: Iterable[str]) -> Table:
    return Table(COLUMNS, [{"name": one} for one in names])
