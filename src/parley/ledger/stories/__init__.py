"""Stories, kept as articles come: each is held against those before it that it can be a copy of.

What is compared is not known here: a weaver gives the ``Likeness`` of a text. What comes later never moves what was
there. ``join`` takes articles in, ``known.stories`` tells which stories stood at a moment.
"""

from parley.ledger.stories.join import Stories, sketch_of

__all__ = ["Stories", "sketch_of"]
