"""Conflicts: reports that cannot both hold as they stand, typed and never resolved silently.

``sources`` are two outlets about one fact, ``reversal`` is an actor's change of mind, ``split`` two voices of one side,
``denial`` an actor against what another reports of him, ``translation`` one quotation in two wordings. Two sides that
disagree are no conflict: that is what they negotiate about. ``fold`` finds those of one thread, ``standing`` those of a
day, ``conflicts`` all.
"""

from parley.analysis.conflicts.conflict import Conflict, Report
from parley.analysis.conflicts.fold import fold
from parley.analysis.conflicts.near import keys
from parley.analysis.conflicts.pairs.cues import load_cue_classes
from parley.analysis.conflicts.pairs.finding import ConflictKind, Differ, Finding
from parley.analysis.conflicts.pairs.places import load_places
from parley.analysis.conflicts.standing import began, conflicts, standing

__all__ = [
    "Conflict",
    "ConflictKind",
    "Differ",
    "Finding",
    "Report",
    "began",
    "conflicts",
    "fold",
    "keys",
    "load_cue_classes",
    "load_places",
    "standing",
]
