"""Conflicts: reports that cannot both hold as they stand, typed and never resolved silently.

``sources`` are two outlets about one fact, ``reversal`` is an actor's change of mind, ``split`` two voices of one side,
``denial`` an actor against what another reports of him, ``translation`` one quotation in two wordings. Two sides that
disagree are no conflict: that is what they negotiate about. ``tells`` and ``asks`` say which records are held
against each other, ``compare`` does it, ``gather`` makes conflicts of the pairs, ``standing`` picks those of a day.
"""

from parley.analysis.conflicts.conflict import Conflict, Report
from parley.analysis.conflicts.contradicted import contradicted, written
from parley.analysis.conflicts.gather import gather
from parley.analysis.conflicts.near import asks, tells
from parley.analysis.conflicts.pairs.compare import compare
from parley.analysis.conflicts.pairs.cues import load_cue_classes
from parley.analysis.conflicts.pairs.finding import ConflictKind, Differ, Finding
from parley.analysis.conflicts.pairs.places import load_places
from parley.analysis.conflicts.standing import began, conflicts, gathered_conflicts, kept_conflicts, standing

__all__ = [
    "Conflict",
    "ConflictKind",
    "Differ",
    "Finding",
    "Report",
    "asks",
    "began",
    "compare",
    "conflicts",
    "contradicted",
    "gather",
    "gathered_conflicts",
    "kept_conflicts",
    "load_cue_classes",
    "load_places",
    "standing",
    "tells",
    "written",
]
