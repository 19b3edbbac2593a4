"""The proxy that the environment names for an address, as most programs read it (``HTTPS_PROXY``, ``NO_PROXY``)."""

from __future__ import annotations

from urllib.parse import unquote
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from parley.records import Unreachable


def proxy_for(url: httpx.URL) -> str | None:
    """Give the address of the proxy, or None where the network is reached without one."""
    named = getproxies()
    proxy = named.get(url.scheme) or named.get("all")
    return None if proxy is None or proxy_bypass(url.host) else proxy


def pool_through(proxy: str) -> httpcore.AsyncConnectionPool:
    """Make connections through a proxy; who logs in there stands in its address.

    Raises:
        Unreachable: if it is a proxy of a kind that is not spoken here.
    """
    url = httpx.URL(proxy if "://" in proxy else f"http://{proxy}")
    if url.scheme not in {"http", "https"}:
        raise Unreachable(
            f"is a proxy of the kind {url.scheme}", where=f"{url.host}:{url.port}", remedy="Name an HTTP proxy."
        )
    login = (unquote(url.username).encode(), unquote(url.password).encode()) if url.username else None
    return httpcore.AsyncHTTPProxy(
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=b"/"),
        proxy_auth=login,
        ssl_context=httpx.create_ssl_context(),
        http2=True,
    )
