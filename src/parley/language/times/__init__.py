"""Time expressions of the news: found, counted from the day of publication, with the precision that the words give.

``timexes`` is the layer over parsed sentences; ``resolve`` is its core and needs no parser. The words and patterns are
data (``lexicon``), the calendar is code (``rules``); ``find`` runs the one over the other.
"""

from parley.language.times.meaning import Kind, Tense
from parley.language.times.resolve import Resolved, resolve
from parley.language.times.timexes import timexes

__all__ = ["Kind", "Resolved", "Tense", "resolve", "timexes"]
