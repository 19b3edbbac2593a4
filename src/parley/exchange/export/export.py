"""Exporting a ledger: what is asked for, in a format, with what the format lost."""

from __future__ import annotations

from dataclasses import dataclass, field

from parley.analysis.asked import Meant
from parley.exchange.export.format import Format
from parley.exchange.export.gathered import gather
from parley.exchange.export.history import HISTORY, count_history
from parley.exchange.export.losses import Lost, Tally
from parley.exchange.export.output import Output
from parley.exchange.export.wish import ExportWish
from parley.exchange.views import Clocks
from parley.ledger import Ledger
from parley.records import BadExport, Dossier


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a ledger is exported: which records, and by which clocks."""

    wish: ExportWish = field(default_factory=ExportWish)
    clocks: Clocks = field(default_factory=Clocks)


@dataclass(frozen=True, slots=True)
class Exported:
    """What was exported, and what could not be.

    ``unknown`` are names that were asked for and that the ledger does not know.
    """

    format: str
    lost: tuple[Lost, ...]
    unknown: tuple[Meant, ...]


def export(ledger: Ledger, dossier: Dossier, to: Format, out: Output, asked: Asked | None = None) -> Exported:
    """Write a ledger in a format.

    Args:
        ledger: what is exported.
        dossier: which names mean the same.
        to: the format, one of ``FORMATS``.
        out: where to, a ``Stream`` where the format is one file.
        asked: which records, by which clocks; by default all that is known now.

    Raises:
        BadExport: if the format cannot carry what is asked for, or the place cannot be written.
        BadLedger: if the database refuses.
    """
    what = asked or Asked()
    if to.whole and (what.wish.narrows or what.clocks.as_of):
        remedy = "Leave out --as-of and the filters, or take csv."
        raise BadExport("is always of the whole ledger, and cannot be narrowed", where=to.name, remedy=remedy)
    tally = Tally(to.losses)
    gathered = gather(ledger, dossier, what.wish, what.clocks, tally)
    to.write(gathered, out)
    if set(HISTORY) <= set(to.losses):
        count_history(gathered)
    return Exported(to.name, tally.lost(), gathered.unknown)
