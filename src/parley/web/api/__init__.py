"""The API of the workspace: what the pages show, as JSON by OpenAPI 3.1, with both clocks, and writing for programs.

``app`` puts it together; ``look`` is how a request looks at the ledger and what it has already, ``part`` a page of a
list and ``cursor`` a place between two; ``views`` can be asked for, in ``rows``; ``writes`` keeps what people decide;
``events`` tells entries as they come; ``problems`` is what cannot be answered, ``described`` the description of it all
and ``human`` the page that shows it.
"""

from parley.web.api.app import api_application
from parley.web.api.human import human_router

__all__ = ["api_application", "human_router"]
