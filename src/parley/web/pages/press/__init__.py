"""Pages about what was published: ``article`` has one with its evidence marked, ``edits`` what became of it,
``stories`` which are copies of one text, ``outlets`` how those do that are followed.
"""

from parley.web.pages.press import article, edits, outlets, stories

ROUTERS = (article.router, edits.router, stories.router, outlets.router)

__all__ = ["ROUTERS"]
