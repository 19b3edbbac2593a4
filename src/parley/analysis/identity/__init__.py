"""What means the same across articles: names of actors, phrases of issues, and records of one thing.

``names`` links names and phrases, ``threads`` brings the records together that tell of one meeting, one commitment,
one question, or of one actor's position on one issue. Every link has its reason and says how sure it is.
"""

from parley.analysis.identity.names import Identity, Link
from parley.analysis.identity.threads import Thread, threads

__all__ = ["Identity", "Link", "Thread", "threads"]
