"""A brief as a file: ``markdown``, ``html`` (one page that needs nothing else), ``docx`` or ``pdf``.

The same brief gives the same bytes.
"""

from parley.exchange.briefing.docx import briefing_docx
from parley.exchange.briefing.html import briefing_html
from parley.exchange.briefing.markdown import briefing_markdown
from parley.exchange.briefing.pdf import briefing_pdf

__all__ = ["briefing_docx", "briefing_html", "briefing_markdown", "briefing_pdf"]
