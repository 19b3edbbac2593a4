"""Who binds himself to whom to provide what, on which condition."""

from parley.reading.commitments.find import commitments
from parley.reading.commitments.provisions import Provision, ProvisionKind, Provisions, load_provisions

__all__ = ["Provision", "ProvisionKind", "Provisions", "commitments", "load_provisions"]
