"""Pages of the web: fetched with manners and bounds, and never from a private network unless that is allowed.

``Fetcher`` walks the line: robots.txt, the host's turn, the guarded connection, redirects, the bounded body. A page is
known by its canonical address and asked for again with the validators of the last answer.
"""

from parley.intake.web.canonical import canonical, id_of
from parley.intake.web.fetched import Fetched, Validators
from parley.intake.web.fetcher import Fetcher
from parley.intake.web.page import page_of
from parley.intake.web.settings import Limits, Manners, Settings

__all__ = ["Fetched", "Fetcher", "Limits", "Manners", "Settings", "Validators", "canonical", "id_of", "page_of"]
