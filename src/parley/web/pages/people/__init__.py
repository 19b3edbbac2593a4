"""Pages of the people who work here: ``sign_in`` by a password or by an ``issuer``, ``account`` and ``dossiers``."""

from parley.web.pages.people import account, dossiers, issuer, sign_in

ROUTERS = (sign_in.router, issuer.router, account.router, dossiers.router)

__all__ = ["ROUTERS"]
