"""A log carried from one ledger into another: ``give`` its entries, ``take`` them in as they are."""

from parley.ledger.copying.backup import Backup, backup
from parley.ledger.copying.give import entries
from parley.ledger.copying.take import take

__all__ = ["Backup", "backup", "entries", "take"]
