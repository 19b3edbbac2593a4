"""Pages that hold things beside each other: ``network`` has the actors by what they agree on."""

from parley.web.pages.look import network

ROUTERS = (network.router,)

__all__ = ["ROUTERS"]
