"""The words and patterns of English time expressions, as data, and the loader that checks them."""

from parley.language.times.lexicon.forms import Form, compile_form
from parley.language.times.lexicon.load import Lexicon, Stage, load_lexicon
from parley.language.times.lexicon.schema import Example, Part, Pattern, WordClass

__all__ = [
    "Example",
    "Form",
    "Lexicon",
    "Part",
    "Pattern",
    "Stage",
    "WordClass",
    "compile_form",
    "load_lexicon",
]
