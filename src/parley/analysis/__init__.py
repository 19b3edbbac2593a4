"""One question a file, answered from readings by pure functions.

``positions`` says who stands where after several articles; ``brief`` puts that together with what is promised,
planned and open; ``scoring`` compares a reader with people who annotated the same articles. Nothing here reads a file
or prints.
"""

from parley.analysis.brief import Brief, brief
from parley.analysis.positions import Position, positions
from parley.analysis.scoring import Effect, Finding, Kind, Marked, Scores, effect, score

__all__ = [
    "Brief",
    "Effect",
    "Finding",
    "Kind",
    "Marked",
    "Position",
    "Scores",
    "brief",
    "effect",
    "positions",
    "score",
]
