"""What the workspace keeps between requests: ``memory`` what hangs on the state of the ledger or never changes,
``behind`` views that take long to work out.
"""

from parley.web.kept.behind import Behind, Shown
from parley.web.kept.memory import Lately, Memory

__all__ = ["Behind", "Lately", "Memory", "Shown"]
