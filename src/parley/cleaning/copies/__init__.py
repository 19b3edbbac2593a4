"""Which texts are copies of which, and whom a text credits.

``signature`` is a short print of a text; texts that agree on one of its ``bands`` may be copies, and ``copied``
compares them exactly. ``load_press`` knows agencies and outlets by name, and finds them in datelines, bylines and
sentences.
"""

from parley.cleaning.copies.press import Press, load_press
from parley.cleaning.copies.prints import Print, bands, copied, print_of, signature

__all__ = ["Press", "Print", "bands", "copied", "load_press", "print_of", "signature"]
