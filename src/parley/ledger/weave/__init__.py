"""Views that are kept: records of one thing are brought together in threads, and each thread is folded into lines.

Which records belong together and what a thread makes is not known here: a ``Weaver`` says it. ``loom`` gives the weaver
of a moment, made of the dossier and the judgements by then; ``weave`` brings the records of a new entry to their
threads; ``refold`` writes the lines that change, and ``pairing`` which records contradict each
other. A line holds from the entry ``since`` to the
entry ``until``, so a view of an earlier moment reads the lines that held then.
"""

from parley.ledger.weave.weaver import Joined, Line, MakeWeaver, Weaver

__all__ = ["Joined", "Line", "MakeWeaver", "Weaver"]
