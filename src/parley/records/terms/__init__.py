"""The terms that records are told with, as values: how much and when."""

from parley.records.terms.period import Period
from parley.records.terms.quantity import Quantity

__all__ = ["Period", "Quantity"]
