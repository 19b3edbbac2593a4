"""Pages that gather or compare: ``network`` has the actors by what they agree on, ``compare`` two states, ``cards``
one actor, issue or outlet.
"""

from parley.web.pages.look import cards, compare, network

ROUTERS = (network.router, cards.router, compare.router)

__all__ = ["ROUTERS"]
