"""The ledger: an append-only log of what was read, judged and reviewed, and tables that are derived from it.

``log`` opens a ledger and appends to it, each entry with its record time and tied by a hash to the one before;
``record`` keeps readings and ``judge`` what people judge, ``project`` says what an entry makes of the derived
``tables``, ``verify`` checks both, ``held`` gives the readings that were known at a moment and ``told`` their
records, ``status`` counts them. A ledger stands
in SQLite or in PostgreSQL (``connect``), with the same tables (``migrate``). It knows records as objects by the
contract ``parley/reading/1``, and loads neither parser nor reader.
"""

from parley.ledger.entry import Entry, EntryKind
from parley.ledger.judge import Judgement, Subject, Verdict, judge, judgements
from parley.ledger.known.held import Held, held
from parley.ledger.known.status import Status, status
from parley.ledger.known.told import Told, told
from parley.ledger.known.versions import Version, versions
from parley.ledger.log import Clock, Ledger, open_ledger
from parley.ledger.record import holds, record, version_of
from parley.ledger.verify import Fault, Verified, rebuild, verify

__all__ = [
    "Clock",
    "Entry",
    "EntryKind",
    "Fault",
    "Held",
    "Judgement",
    "Ledger",
    "Status",
    "Subject",
    "Told",
    "Verdict",
    "Verified",
    "Version",
    "held",
    "holds",
    "judge",
    "judgements",
    "open_ledger",
    "rebuild",
    "record",
    "status",
    "told",
    "verify",
    "version_of",
    "versions",
]
