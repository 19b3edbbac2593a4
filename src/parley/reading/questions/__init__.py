"""What the text says is not settled or not known."""

from parley.reading.questions.find import questions
from parley.reading.questions.lexicon import OpenFrame, load_open_frames

__all__ = ["OpenFrame", "load_open_frames", "questions"]
