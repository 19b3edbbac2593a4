"""Stories among the articles of a whole output, in one pass and bounded memory, as a ledger would find them.

``marks`` is what they are found by, made where an article is read; ``shared`` finds the keys that several articles
have, ``join`` takes the articles in one after the other, ``told`` writes the table.
"""

from parley.flow.batch.stories.join import Stands, joined
from parley.flow.batch.stories.marks import mark, marks_of
from parley.flow.batch.stories.told import tell_stories

__all__ = ["Stands", "joined", "mark", "marks_of", "tell_stories"]
