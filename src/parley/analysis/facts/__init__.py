"""What reports tell as facts: what may make a condition come true, or answer a question.

``fact`` makes one, ``Facts`` finds them by their words, ``told_facts`` takes them from the kept views of a ledger.
"""

from parley.analysis.facts.fact import Fact, Facts, Tells, fact
from parley.analysis.facts.told import told_facts

__all__ = ["Fact", "Facts", "Tells", "fact", "told_facts"]
