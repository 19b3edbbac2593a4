"""Conflicts: reports that cannot both hold as they stand, typed and never resolved silently.

``sources`` are two outlets about one fact, ``reversal`` is an actor's change of mind, ``split`` two voices of one side,
``denial`` an actor against what another reports of him, ``translation`` one quotation in two wordings. Two sides that
disagree are no conflict: that is what they negotiate about. ``tells`` and ``asks`` say which records are held
against each other, ``compare`` does it, ``gather`` brings the pairs together, ``asked`` gives the conflicts of a day.
"""

from parley.analysis.conflicts.asked import (
    asked_conflicts,
    conflicts,
    gathered_conflicts,
    told_conflicts,
)
from parley.analysis.conflicts.conflict import Conflict, Report
from parley.analysis.conflicts.contradicted import contradicted
from parley.analysis.conflicts.gather import Gathered, standing
from parley.analysis.conflicts.near import asks, tells
from parley.analysis.conflicts.pairs.compare import compare
from parley.analysis.conflicts.pairs.cues import load_cue_classes
from parley.analysis.conflicts.pairs.finding import ConflictKind, Differ, Finding
from parley.analysis.conflicts.pairs.places import load_places
from parley.analysis.conflicts.side import opposed, written

__all__ = [
    "Conflict",
    "ConflictKind",
    "Differ",
    "Finding",
    "Gathered",
    "Report",
    "asked_conflicts",
    "asks",
    "compare",
    "conflicts",
    "contradicted",
    "gathered_conflicts",
    "load_cue_classes",
    "load_places",
    "opposed",
    "standing",
    "tells",
    "told_conflicts",
    "written",
]
