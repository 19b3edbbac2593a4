"""Parley follows a negotiation through the news.

It reads articles, finds who takes which position on what, who binds himself to what, which meetings are planned or
held and what is still open, and rests every finding on a verbatim sentence. The packages lie on floors, in the way
of the data: ``intake`` -> ``cleaning`` -> ``language`` -> ``reading`` -> ``analysis`` -> ``exchange``, ``cli``;
``records`` holds the nouns that all of them share, ``flow`` walks the line.
"""

import os

# Our matrices are small: on shared cores the threads of numpy's algebra library wait for each other (eight times
# slower), and the last bits of a sum would depend on how many there are. Whoever sets the variable is obeyed.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
