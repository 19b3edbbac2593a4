"""Parley follows a negotiation through the news.

It reads articles, finds who takes which position on what, who binds himself to what, which meetings are planned or
held and what is still open, and rests every finding on a verbatim sentence. The packages lie on floors, in the way
of the data: ``intake`` -> ``cleaning`` -> ``language`` -> ``reading`` -> ``analysis`` -> ``exchange``, ``cli``;
``records`` holds the nouns that all of them share, ``flow`` walks the line.
"""

__version__ = "0.1.0"
