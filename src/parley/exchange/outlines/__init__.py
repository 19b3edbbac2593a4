"""Lists of feeds as feed readers exchange them (OPML 2.0, https://opml.org/spec2.opml)."""

from parley.exchange.outlines.read import feeds_in
from parley.exchange.outlines.write import opml_of

__all__ = ["feeds_in", "opml_of"]
