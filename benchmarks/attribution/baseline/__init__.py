"""Attribution by rules over the parse and the lexicon: the baseline that the learned model is measured against."""

from benchmarks.attribution.baseline.find import find

__all__ = ["find"]
