"""How a negotiation went over time: what was published and read day by day, what changed week by week, at which stage
commitments stood. ``steps`` cuts a stretch of days into equal steps, of which charts are made.
"""

from parley.analysis.trend.activity import Activity, activity
from parley.analysis.trend.commitments import Stood, commitments_over_time
from parley.analysis.trend.steps import STEPS, Step, steps
from parley.analysis.trend.turns import Turned, turns

__all__ = [
    "STEPS",
    "Activity",
    "Step",
    "Stood",
    "Turned",
    "activity",
    "commitments_over_time",
    "steps",
    "turns",
]
