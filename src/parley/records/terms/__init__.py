"""The terms that records are told with, as values: how much, when, and on which condition."""

from parley.records.terms.condition import ConditionKind
from parley.records.terms.period import Period
from parley.records.terms.quantity import Quantity

__all__ = ["ConditionKind", "Period", "Quantity"]
