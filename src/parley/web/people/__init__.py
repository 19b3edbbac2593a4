"""Who acts, and what he may do.

``acting`` tells it to the routes, ``rules`` is the table of what each of them needs, ``guard`` stands before them all.
"""

from parley.web.people.acting import Acting, Acts, Via
from parley.web.people.guard import Guard
from parley.web.people.rules import RULES, Need

__all__ = ["RULES", "Acting", "Acts", "Guard", "Need", "Via"]
