"""Who acts in a request."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from getpass import getuser
from typing import Annotated

from fastapi import Depends, Request

from parley.people import Role, User


class Via(StrEnum):
    """How we know who asks."""

    MACHINE = "machine"
    SESSION = "session"
    TOKEN = "token"


@dataclass(frozen=True, slots=True)
class Acting:
    """Who asks, by what we know it, and what he may in the dossier that is asked about.

    ``name`` is kept as who reviewed or judged. A route that writes puts the numbers of the ledger's new entries into
    ``entries``, so that they stand in the audit log. ``by`` is the id of the session, or the name of the token.
    """

    name: str
    role: Role | None
    via: Via
    user: User | None = None
    by: str = ""
    entries: list[int] = field(default_factory=list)

    def may(self, needed: str) -> bool:
        """Say whether he may do what a role may."""
        return self.role is not None and self.role.covers(Role(needed))


ACTING = "parley.acting"
"""Where the guard puts who acts into the scope of a request."""


def user_who_serves() -> Acting:
    """Give the user of this machine, who may do everything in a workspace that nobody else reaches."""
    return Acting(getuser(), Role.ADMIN, Via.MACHINE)


def _acting(request: Request) -> Acting:
    acting: Acting = request.scope[ACTING]
    return acting


Acts = Annotated[Acting, Depends(_acting)]
"""The parameter of a route that wants to know who acts; that he may is checked before, by the table of ``rules``."""
