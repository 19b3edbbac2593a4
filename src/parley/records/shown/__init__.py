"""Records that show themselves in a notebook, their evidence marked: HTML in which every word is escaped."""

from parley.records.shown.shown import ShownReading, ShownRecord

__all__ = ["ShownReading", "ShownRecord"]
