"""Files that hold articles in a form of their own: each form in a file, all behind one call."""

from parley.intake.formats.format import Format, Item
from parley.intake.formats.mail import mail_of
from parley.intake.formats.registry import FORMATS, format_of, in_maildir

__all__ = ["FORMATS", "Format", "Item", "format_of", "in_maildir", "mail_of"]
