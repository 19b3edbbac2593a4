"""Words by which the threads are found that tell facts: a question looks at a few of them, not at all.

They stand among the blocks, and so does what threads seek: by it those are found that new facts bear on. What told a
fact once, or sought one, stays there: it was known then.
"""

CLUE = "clue"
"""Stands in place of the kind of record in the table of blocks."""

SEEK = "seek"
"""Stands there for what a thread seeks."""

TOPIC = "topic"
"""Stands there for what a line is about, whoever tells it."""

LASTING = (CLUE, SEEK, TOPIC)
