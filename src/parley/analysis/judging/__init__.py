"""Judging what is the same: ``suggested`` gives pairs that somebody should look at, ``automatic`` the links that Parley
made by itself, ``given`` what people judged and whether the ledger goes by it, ``chains`` where judgements contradict
each other.
"""

from parley.analysis.judging.automatic import Made, automatic
from parley.analysis.judging.chains import Chain, chains
from parley.analysis.judging.given import Standing, given_judgements
from parley.analysis.judging.of_conflict import judged_on
from parley.analysis.judging.suggested import Suggestion, suggestions

__all__ = [
    "Chain",
    "Made",
    "Standing",
    "Suggestion",
    "automatic",
    "chains",
    "given_judgements",
    "judged_on",
    "suggestions",
]
