"""Exporting a ledger: what is asked for, in a format, with what the format lost."""

from __future__ import annotations

from dataclasses import dataclass

from parley.analysis.asked import Meant
from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Asked, gather
from parley.exchange.export.history import HISTORY, TEXTS, count_history
from parley.exchange.export.losses import Lost, Tally
from parley.exchange.export.output import Output
from parley.ledger import Ledger, Tier
from parley.records import BadExport, Dossier


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
    if to.whole and (what.wish.narrows or what.clocks.as_of or ledger.tier is not Tier.ALL):
        remedy = "Leave out --as-of, --tier and the filters, or take csv."
        raise BadExport("is always of the whole ledger, and cannot be narrowed", where=to.name, remedy=remedy)
    tally = Tally(to.losses)
    gathered = gather(ledger, dossier, what, tally)
    to.write(gathered, out)
    if set(HISTORY) <= set(to.losses):
        count_history(gathered)
    if TEXTS in to.losses:
        tally.add(TEXTS, sum(1 for _ in gathered.articles()))
    return Exported(to.name, tally.lost(), gathered.unknown)
