"""Pages of the people who work here: ``sign_in``, ``account`` of who is signed in, ``dossiers`` that he sees."""

from parley.web.pages.people import account, dossiers, sign_in

ROUTERS = (sign_in.router, account.router, dossiers.router)

__all__ = ["ROUTERS"]
