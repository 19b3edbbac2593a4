"""Which phrase or clause "this demand", "it" or "a move that" stands for."""

from parley.language.coreference.what.anaphors import Takers
from parley.language.coreference.what.expletive import Sense, sense_of

__all__ = ["Sense", "Takers", "sense_of"]
