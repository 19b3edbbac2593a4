"""Who binds himself to whom to provide what, on which condition."""

from parley.reading.commitments.find import commitments
from parley.reading.commitments.lexicon import Provision, Provisions, load_provisions

__all__ = ["Provision", "Provisions", "commitments", "load_provisions"]
