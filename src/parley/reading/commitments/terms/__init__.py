"""The terms of a commitment: how much of it, and until when."""

from parley.reading.commitments.terms.amount import amount_of
from parley.reading.commitments.terms.deadline import deadline_of

__all__ = ["amount_of", "deadline_of"]
