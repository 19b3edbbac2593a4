"""A brief as a file: ``markdown``, ``html`` (one page that needs nothing else) or ``docx``.

The same brief gives the same bytes.
"""

from parley.exchange.briefing.docx import briefing_docx
from parley.exchange.briefing.html import briefing_html
from parley.exchange.briefing.markdown import briefing_markdown

__all__ = ["briefing_docx", "briefing_html", "briefing_markdown"]
