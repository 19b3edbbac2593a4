"""The brief over a ledger: the changes first, then where the sides stand, what is agreed, planned and open.

``model`` is what a brief is made of, ``notes`` numbers what bears its sentences out, ``parts`` makes the sections of
what holds, ``compose`` the whole.
"""

from parley.analysis.briefing.compose import briefing
from parley.analysis.briefing.model import Briefing, Group, Line, Note, Section

__all__ = ["Briefing", "Group", "Line", "Note", "Section", "briefing"]
