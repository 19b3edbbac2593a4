"""Why a record was made, told on demand: the entry of the lexicon, the slots, the steps, the anaphora, the counts.

Reading itself keeps no trail; ``GrammarReader.explain_all`` reads again and lets the finders hand out what each record
was made of (``Kept``). What is told here is read off those same objects, not guessed from the record.
"""

from parley.reading.explain.entries import load_entries
from parley.reading.explain.explain import explanations
from parley.reading.explain.explanation import Entry, Explained, Explanation, Family, Link, Slot, Step
from parley.reading.explain.kept import Kept

__all__ = [
    "Entry",
    "Explained",
    "Explanation",
    "Family",
    "Kept",
    "Link",
    "Slot",
    "Step",
    "explanations",
    "load_entries",
]
