"""Words of coreference as data: pronouns, roles, bodies, abstract nouns, what verbs tell, and first names."""

from parley.language.coreference.lexicon.load import Lexicon, load_lexicon
from parley.language.coreference.lexicon.schema import Example

__all__ = ["Example", "Lexicon", "load_lexicon"]
