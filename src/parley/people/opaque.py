"""Secrets that say nothing: only their digest is kept, so that who reads the store can use none of them."""

from __future__ import annotations

import hashlib
import secrets

LONG = 32
"""Bytes of chance in a secret: too many to be guessed, so a plain digest will do (unlike for passwords)."""


def new_secret() -> str:
    """Make a secret, in letters that stand in headers and addresses."""
    return secrets.token_urlsafe(LONG)


def new_id() -> str:
    """Make a short name for something that has a secret, to be shown and told apart by."""
    return secrets.token_hex(4)


def digest_of(secret: str) -> str:
    """Give the SHA-256 of a secret, as it is kept."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
