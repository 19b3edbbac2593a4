"""Attribution by rules over the parse: no training, no weights; the baseline that the learned model is measured against."""

from parley.language.speech.rules.find import find

__all__ = ["find"]
