"""Which phrase or clause "this demand", "it" or "a move that" stands for."""

from parley.language.coreference.what.anaphors import Takers
from parley.language.coreference.what.expletive import Sense, announced_by, sense_of
from parley.language.coreference.what.phrases import span_of

__all__ = ["Sense", "Takers", "announced_by", "sense_of", "span_of"]
