"""How well a reader finds what people have annotated: matching, agreement of names and words, figures.

A predicted record is a candidate for an annotated one of its kind when their evidence overlaps by at least half of the
shorter. Each may be matched once, and as many as possible are. Three levels are counted for each kind: ``found`` (the
evidence overlaps), ``who`` (and the actor agrees), ``what`` (and stance or status agrees, and issue or measure share a
word).
"""

from parley.analysis.scoring.effect import Effect, effect
from parley.analysis.scoring.findings import Finding, Kind, Marked, findings_of
from parley.analysis.scoring.reliability import Bin, calibration_error, reliability
from parley.analysis.scoring.scores import Figures, Level, Missed, Scores, right, score, score_findings

__all__ = [
    "Bin",
    "Effect",
    "Figures",
    "Finding",
    "Kind",
    "Level",
    "Marked",
    "Missed",
    "Scores",
    "calibration_error",
    "effect",
    "findings_of",
    "reliability",
    "right",
    "score",
    "score_findings",
]
