"""Commitments over a ledger: what is reported of each, step by step, and where it stands on a day.

The stages are those of commitments by Singh (1999, "An ontology for commitments in multiagent systems") and Telang and
Singh (2011): created, conditional, detached (here ``due``), discharged, violated (``overdue``), expired, cancelled
(``withdrawn``). ``life`` folds the records of one commitment into steps, ``kept`` makes lines of
them, ``standing`` tells the stage on a day,
``fulfilled`` which report says that a condition came true, ``asked`` gives all that a ledger tells.
"""

from parley.analysis.commitments.asked import asked_commitments, count_commitments, some_commitments
from parley.analysis.commitments.fulfilled import fulfilled
from parley.analysis.commitments.history import Turn
from parley.analysis.commitments.kept import VIEW
from parley.analysis.commitments.life import Life, Step, fold
from parley.analysis.commitments.standing import Stage, Standing, standing

__all__ = [
    "VIEW",
    "Life",
    "Stage",
    "Standing",
    "Step",
    "Turn",
    "asked_commitments",
    "count_commitments",
    "fold",
    "fulfilled",
    "some_commitments",
    "standing",
]
