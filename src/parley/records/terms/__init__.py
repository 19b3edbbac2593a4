"""The terms that records are told with, as values: how much."""

from parley.records.terms.quantity import Quantity

__all__ = ["Quantity"]
