"""Spellings of one name: which words and names agree across transliterations and scripts. The rules are data."""

from parley.language.actors.spelling.letters import fold, sound
from parley.language.actors.spelling.same import SAME, same_person

__all__ = ["SAME", "fold", "same_person", "sound"]
