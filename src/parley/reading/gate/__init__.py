"""Which articles can speak of a negotiation at all: told by their words, before anything is parsed."""

from parley.reading.gate.cues import Cues, load_cues
from parley.reading.gate.gate import cues_in, is_related, unrelated

__all__ = ["Cues", "cues_in", "is_related", "load_cues", "unrelated"]
