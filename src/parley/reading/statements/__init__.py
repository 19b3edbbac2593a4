"""Who takes which position on what: frames over the parse, and what is said."""

from parley.reading.statements.find import statements
from parley.reading.statements.match import Match, matches

__all__ = ["Match", "matches", "statements"]
