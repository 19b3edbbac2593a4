"""What changed between two states of a ledger: two days in valid time, or two moments in record time.

``change`` says what a change is and which come first; ``of_positions``, ``of_commitments``, ``of_meetings``,
``of_questions`` and ``of_conflicts`` find those of a view, ``changes`` all, ``newcomers`` new actors; ``sentence``
tells a change in words.
"""

from parley.analysis.changes.change import Change, ChangeKind, Ground, State
from parley.analysis.changes.changes import changes
from parley.analysis.changes.newcomers import newcomers
from parley.analysis.changes.of_meetings import PAST
from parley.analysis.changes.sentence import sentence

__all__ = ["PAST", "Change", "ChangeKind", "Ground", "State", "changes", "newcomers", "sentence"]
