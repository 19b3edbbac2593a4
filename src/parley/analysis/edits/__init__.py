"""What an edit of an article changed: its words, and what was read in it."""

from parley.analysis.edits.records import Fate, Moved, moved
from parley.analysis.edits.words import Change, Piece, words_changed

__all__ = ["Change", "Fate", "Moved", "Piece", "moved", "words_changed"]
