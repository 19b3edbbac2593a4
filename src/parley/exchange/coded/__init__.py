"""Articles that others coded by hand, as readings: ``dna`` takes databases of Discourse Network Analyzer 3."""

from parley.exchange.coded.dna import Coding, LeftOut, read_dna

__all__ = ["Coding", "LeftOut", "read_dna"]
