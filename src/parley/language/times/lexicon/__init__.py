"""The words and patterns of English time expressions, as data, and the loader that checks them."""

from parley.language.times.lexicon.forms import Form, compile_form
from parley.language.times.lexicon.load import Lexicon, Pass, entries_of, load_lexicon
from parley.language.times.lexicon.schema import Example, Part, Pattern, WordClass

__all__ = [
    "Example",
    "Form",
    "Lexicon",
    "Part",
    "Pass",
    "Pattern",
    "WordClass",
    "compile_form",
    "entries_of",
    "load_lexicon",
]
