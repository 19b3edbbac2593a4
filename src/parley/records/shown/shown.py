"""What makes a record or a reading show itself: IPython asks an object for ``_repr_html_``."""

from __future__ import annotations

from parley.records.shown.page import reading_html, record_html


class ShownRecord:
    """A record that shows itself as its sentence, the words that called for it marked, over its fields."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Give the record as HTML."""
        return record_html(self)


class ShownReading:
    """A reading that shows itself as the article's text, the evidence of every record marked by kind."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Give the reading as HTML."""
        return reading_html(self)
