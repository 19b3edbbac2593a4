"""Pages of the people who work here: ``sign_in`` by a password or by an ``issuer``, ``account``, ``dossiers``, and the
``users`` whom admins keep.
"""

from parley.web.pages.people import account, dossiers, issuer, sign_in, users

ROUTERS = (sign_in.router, issuer.router, account.router, dossiers.router, users.router)

__all__ = ["ROUTERS"]
