"""Signing in by an issuer of OpenID Connect (Core 1.0): authorization code flow with PKCE (RFC 7636)."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import httpx

from parley.people import Handshake, Issuer, People, keep_handshake, new_secret, take_handshake
from parley.records import BadUsers, MissingExtra

SECRET = "PARLEY_OIDC_SECRET"
"""The environment variable with the secret that the issuer gave us; without one we are a public client."""

SIGNED = ["RS256", "PS256", "ES256"]
"""How a token of identity may be signed."""

PATIENCE = 10
"""Seconds that we wait for an issuer."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """Whom an issuer vouches for; ``email`` only where it has verified that."""

    subject: str
    email: str | None


def begin_at(issuer: Issuer, people: People, back: str, leads: str) -> tuple[str, str]:
    """Give the address at the issuer to send a browser to, and the state that it comes back with.

    Raises:
        BadUsers: if the issuer does not answer as one.
        MissingExtra: if the library is not installed.
    """
    with _client(issuer, back) as client:
        made = Handshake(new_secret(), new_secret(), leads)
        address, state = client.create_authorization_url(
            _described(issuer, client)["authorization_endpoint"], code_verifier=made.verifier, nonce=made.nonce
        )
    keep_handshake(people, state, made)
    return str(address), str(state)


def finish_at(issuer: Issuer, people: People, back: str, state: str, code: str) -> tuple[Vouched, str] | None:
    """Give whom the issuer vouches for, with where he wanted to go; None if nobody set out so.

    Raises:
        BadUsers: if the issuer does not vouch for anybody.
        MissingExtra: if the library is not installed.
    """
    made = take_handshake(people, state)
    if made is None:
        return None
    with _client(issuer, back) as client:
        told = _described(issuer, client)
        try:
            token = client.fetch_token(told["token_endpoint"], code=code, code_verifier=made.verifier)
            keys = client.request("GET", told["jwks_uri"], withhold_token=True).raise_for_status().json()
            vouched = _vouched(issuer, str(token["id_token"]), keys, made.nonce)
        except _faults() as error:
            raise BadUsers("vouches for nobody", where=issuer.url, remedy="Sign in again.") from error
    return vouched, made.leads


def _vouched(issuer: Issuer, token: str, keys: Any, nonce: str) -> Vouched:  # noqa: ANN401  (what JSON holds)
    """Check a token of identity: its signature, who made it for whom, when, and for which sign-in."""
    from joserfc import jwt  # noqa: PLC0415  (an extra)
    from joserfc.jwk import KeySet  # noqa: PLC0415

    said = jwt.decode(token, KeySet.import_key_set(keys), algorithms=SIGNED).claims
    needed = {"iss": issuer.url, "aud": issuer.client, "nonce": nonce}
    options: Any = {name: {"essential": True, "value": value} for name, value in needed.items()}
    jwt.JWTClaimsRegistry(leeway=60, exp={"essential": True}, sub={"essential": True}, **options).validate(said)
    email = said.get("email") if said.get("email_verified") is True else None
    return Vouched(f"{issuer.url} {said['sub']}", email if isinstance(email, str) else None)


def _described(issuer: Issuer, client: Any) -> dict[str, Any]:  # noqa: ANN401  (the library has no types)
    """Ask an issuer where its ends are (OpenID Connect Discovery 1.0)."""
    try:
        address = f"{issuer.url.rstrip('/')}/.well-known/openid-configuration"
        told: dict[str, Any] = client.request("GET", address, withhold_token=True).raise_for_status().json()
        if told["issuer"] != issuer.url or not {"authorization_endpoint", "token_endpoint", "jwks_uri"} <= told.keys():
            raise ValueError(told["issuer"])
    except _faults() as error:
        remedy = "Try again later; whoever serves this checks --issuer."
        raise BadUsers("does not answer as an issuer of OpenID Connect", where=issuer.url, remedy=remedy) from error
    return told


def _faults() -> tuple[type[Exception], ...]:
    from authlib.common.errors import AuthlibBaseError  # noqa: PLC0415  (an extra)
    from joserfc.errors import JoseError  # noqa: PLC0415

    return (httpx.HTTPError, AuthlibBaseError, JoseError, ValueError, KeyError, TypeError)


def _client(issuer: Issuer, back: str) -> Any:  # noqa: ANN401  (the library has no types)
    try:
        from authlib.integrations.httpx_client import OAuth2Client  # noqa: PLC0415  (an extra)
    except ImportError as error:
        remedy = "Install it with: pip install 'parley[oidc]'."
        raise MissingExtra("needs authlib", where="OpenID Connect", remedy=remedy) from error
    secret = os.environ.get(SECRET)
    return OAuth2Client(
        issuer.client, secret, scope="openid email", redirect_uri=back, code_challenge_method="S256", timeout=PATIENCE,
        token_endpoint_auth_method="client_secret_basic" if secret else "none",
    )  # fmt: skip
