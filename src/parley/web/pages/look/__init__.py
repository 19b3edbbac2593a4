"""Pages that gather or compare: ``network`` has the actors by what they agree on, ``cards`` one actor, issue
or outlet.
"""

from parley.web.pages.look import cards, network

ROUTERS = (network.router, cards.router)

__all__ = ["ROUTERS"]
