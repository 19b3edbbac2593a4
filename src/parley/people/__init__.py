"""The people who work with dossiers: who they are, what each may do where, and what they did.

``store`` opens the users' store, which stands beside the ledgers and is no part of any; ``users`` and ``role``
say who may do what, ``password``, ``sessions``, ``tokens`` and ``handshakes`` are the ways to be known,
``acts`` is the audit log. ``serving`` says what is served to them.
"""

from parley.people.acts import Act, Sought, acts, keep_act
from parley.people.handshakes import Handshake, keep_handshake, take_handshake
from parley.people.opaque import new_secret
from parley.people.password import check_password, set_password
from parley.people.role import Role
from parley.people.serving import SERVING, Issuer, Serving, dossiers_in, taken, written
from parley.people.sessions import Session, end_session, open_session, session_of, sessions
from parley.people.store import People, address_in, address_named, is_set_up, open_people
from parley.people.tokens import Token, Wanted, make_token, revoke_token, token_of, tokens
from parley.people.users import (
    EVERY,
    User,
    add_user,
    any_users,
    find_user,
    remove_user,
    set_role,
    user_at_issuer,
    users,
)

__all__ = [
    "EVERY",
    "SERVING",
    "Act",
    "Handshake",
    "Issuer",
    "People",
    "Role",
    "Serving",
    "Session",
    "Sought",
    "Token",
    "User",
    "Wanted",
    "acts",
    "add_user",
    "address_in",
    "address_named",
    "any_users",
    "check_password",
    "dossiers_in",
    "end_session",
    "find_user",
    "is_set_up",
    "keep_act",
    "keep_handshake",
    "make_token",
    "new_secret",
    "open_people",
    "open_session",
    "remove_user",
    "revoke_token",
    "session_of",
    "sessions",
    "set_password",
    "set_role",
    "take_handshake",
    "taken",
    "token_of",
    "tokens",
    "user_at_issuer",
    "users",
    "written",
]
