"""All data out, in the formats of the field: ``export`` writes a ledger in one of the ``FORMATS``, and says what the
format could not carry. ``gathered`` is what is exported, ``losses`` counts, ``output`` is where it goes."""

from parley.exchange.export.export import Exported, export
from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Asked
from parley.exchange.export.losses import Loss, Lost
from parley.exchange.export.network_wish import Mode, NetworkAsked
from parley.exchange.export.output import Output, Stream, to_path
from parley.exchange.export.registry import FORMATS
from parley.exchange.export.report import loss_json, loss_lines
from parley.exchange.export.wish import ExportWish

__all__ = [
    "FORMATS",
    "Asked",
    "ExportWish",
    "Exported",
    "Format",
    "Loss",
    "Lost",
    "Mode",
    "NetworkAsked",
    "Output",
    "Stream",
    "export",
    "loss_json",
    "loss_lines",
    "to_path",
]
