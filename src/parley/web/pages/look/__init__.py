"""Pages that gather or compare: ``network`` has the actors by what they agree on, ``charts`` what happened over time,
``compare`` two states, ``cards`` one actor, issue or outlet.
"""

from parley.web.pages.look import cards, charts, compare, network

ROUTERS = (network.router, charts.router, cards.router, compare.router)

__all__ = ["ROUTERS"]
