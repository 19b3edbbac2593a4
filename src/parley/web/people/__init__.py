"""Who acts, and what he may do.

``acting`` tells it to the routes, ``rules`` is the table of what each of them needs, ``guard`` stands before
them all: ``reached`` says where a request comes from, ``known`` who sent it, ``allowed`` whether he may, ``limits`` how
often. ``cookie`` and ``form`` are what browsers send, ``headers`` what they are told with every answer;
``issuer`` asks who somebody is elsewhere.
"""

from parley.web.people.acting import Acting, Acts, Via
from parley.web.people.guard import Guard
from parley.web.people.headers import Guarded
from parley.web.people.limits import Guesses
from parley.web.people.rules import RULES, Need

__all__ = ["RULES", "Acting", "Acts", "Guard", "Guarded", "Guesses", "Need", "Via"]
