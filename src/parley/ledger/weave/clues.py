"""Words by which the threads are found that tell facts: a question looks at a few of them, not at all.

They stand among the blocks. What told a fact once stays there: it was known then.
"""

CLUE = "clue"
"""Stands in place of the kind of record in the table of blocks."""
