"""One request over connections that are kept: HTTP/1.1 and HTTP/2, through the guard."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpcore
import httpx

from parley.intake.web.network.dial import Guarded, Names
from parley.intake.web.network.proxies import pool_through, proxy_for


class Body(httpx.AsyncByteStream):
    """The bytes of an answer as they come."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._answer.aiter_stream():
            yield part

    async def aclose(self) -> None:
        """Give the connection back."""
        await self._answer.aclose()


class Transport(httpx.AsyncBaseTransport):
    """httpx's requests on httpcore's connections; httpx's own transport takes no network of ours.

    With ``proxies`` those that the environment names are used."""

    def __init__(self, names: Names, *, allow_private: bool, proxies: bool) -> None:
        self._network = Guarded(names, allow_private=allow_private)
        self._proxies: dict[str, httpcore.AsyncConnectionPool] | None = {} if proxies else None
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=100,
            max_keepalive_connections=20,
            keepalive_expiry=15.0,
            http2=True,
            network_backend=self._network,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the errors are httpcore's."""
        url = request.url
        pool = await self._pool_for(url)
        answer = await pool.handle_async_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=Body(answer), extensions=answer.extensions)

    async def aclose(self) -> None:
        """Close every connection."""
        for pool in (self._pool, *(self._proxies or {}).values()):
            await pool.aclose()

    async def _pool_for(self, url: httpx.URL) -> httpcore.AsyncConnectionPool:
        """Give the connections for an address; what a proxy will reach is checked as far as names are known here."""
        proxy = proxy_for(url) if self._proxies is not None else None
        if proxy is None or self._proxies is None:
            return self._pool
        await self._network.check(url.host, url.port or 443)
        if proxy not in self._proxies:
            self._proxies[proxy] = pool_through(proxy)
        return self._proxies[proxy]
