"""One layer of language by itself, without any record: for people who check who is recognised, and who says what."""

from parley.reading.alone.attributions import read_attributions
from parley.reading.alone.recognised import Recognised, recognised

__all__ = ["Recognised", "read_attributions", "recognised"]
