"""Article -> Reading: frames, modality, conditions, assembly. Language knowledge is data in ``lexicon``."""

from parley.language import DEFAULT_PIPELINE
from parley.reading.confidence import family_of
from parley.reading.explain import Explained, Explanation
from parley.reading.reader import GrammarReader, Reader

__all__ = ["DEFAULT_PIPELINE", "Explained", "Explanation", "GrammarReader", "Reader", "family_of"]
