"""Where a request comes from: this site or another, this machine or another."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from fastapi import Request

from parley.people import Serving

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing (RFC 9110, section 9.2.1)."""

FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host")


def address_of(request: Request) -> str:
    """Give the address that a request comes from; who is behind a trusted proxy is told by it."""
    return request.client.host if request.client else ""


def host_is_ours(request: Request, serving: Serving, *, alone: bool) -> bool:
    """Say whether a request asks for a host that this server is.

    A page of another site cannot make its own name lead here (DNS rebinding): a name has to be one that was named; an
    address is taken, since nobody can give one to another machine. ``alone`` takes this machine's alone.
    """
    host = _name(request.headers.get("host", ""))
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return not alone and host in {one.casefold() for one in serving.names}
    return address.is_loopback or not alone


def is_alone(request: Request) -> bool:
    """Say whether a request comes from this machine, and through nothing that stands for others."""
    try:
        local = ipaddress.ip_address(address_of(request)).is_loopback
    except ValueError:
        local = False
    return local and not any(name in request.headers for name in FORWARDED)


def from_our_pages(request: Request, serving: Serving, *, told: bool) -> bool:
    """Say whether a page of ours sent a request.

    Browsers say where a write comes from: ``Sec-Fetch-Site``, or else ``Origin``. Where neither is ``told``, no browser
    sent it; whether that will do, the caller knows.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None:
        return site in {"same-origin", "none"}
    if origin is None:
        return not told
    apart = urlsplit(origin)
    scheme = "https" if serving.secure else request.url.scheme
    return (apart.scheme, apart.netloc.casefold()) == (scheme, request.headers.get("host", "").casefold())


def _name(host: str) -> str:
    """Take the port from a host."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].casefold()
