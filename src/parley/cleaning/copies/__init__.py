"""Which texts are copies of which, and whom a text credits.

``likeness`` takes of a text what it is compared by: a short signature, of which copies share a band, and a print of its
sentences, which are compared exactly. ``load_press`` knows agencies and outlets by name, and finds them in datelines,
bylines and sentences.
"""

from parley.cleaning.copies.likeness import Likeness, likeness
from parley.cleaning.copies.press import Press, load_press
from parley.cleaning.copies.prints import Print, bands, copied, parts_of, print_of, signature

__all__ = [
    "Likeness",
    "Press",
    "Print",
    "bands",
    "copied",
    "likeness",
    "load_press",
    "parts_of",
    "print_of",
    "signature",
]
