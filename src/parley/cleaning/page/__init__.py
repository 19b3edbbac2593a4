"""A page of HTML -> the text of its article, what it marks the blocks as, and what it says about itself."""

from parley.cleaning.page.html import Labels, text_of

__all__ = ["Labels", "text_of"]
