"""What reports tell as facts: what may make a condition come true, or answer a question.

``fact`` makes one, ``Facts`` finds them by their words, ``told_facts`` takes them from the kept views of a ledger,
``KeptFacts`` only those that are asked for; ``seek`` writes what is sought, ``seekers`` are found by new facts.
"""

from parley.analysis.facts.fact import Fact, Facts, Tells, fact
from parley.analysis.facts.kept import KeptFacts
from parley.analysis.facts.seek import seek, seekers
from parley.analysis.facts.told import clues_in, facts_in, told_facts

__all__ = ["Fact", "Facts", "KeptFacts", "Tells", "clues_in", "fact", "facts_in", "seek", "seekers", "told_facts"]
