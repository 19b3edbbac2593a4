"""The cues of reported speech as data: words, what they take as content, and an example that proves each entry."""

from parley.language.speech.lexicon.cues import Cues, Example, Lexicon, Pos
from parley.language.speech.lexicon.load import load_cues

__all__ = ["Cues", "Example", "Lexicon", "Pos", "load_cues"]
