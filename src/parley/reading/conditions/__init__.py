"""The condition that a position or a commitment is tied to: the text's own words, and its direction."""

from parley.reading.conditions.find import Condition, condition_of
from parley.reading.conditions.load import ConditionExample, Marker, Markers, load_markers

__all__ = ["Condition", "ConditionExample", "Marker", "Markers", "condition_of", "load_markers"]
