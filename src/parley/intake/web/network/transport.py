"""One request over connections that are kept: HTTP/1.1 and HTTP/2, through the guard."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpcore
import httpx

from parley.intake.web.network.dial import Guarded, Names


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
    """httpx's requests on httpcore's connections; httpx's own transport takes no network of ours."""

    def __init__(self, names: Names, *, allow_private: bool) -> None:
        network = Guarded(names, allow_private=allow_private)
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=100,
            max_keepalive_connections=20,
            keepalive_expiry=15.0,
            http2=True,
            network_backend=network,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the errors are httpcore's."""
        url = request.url
        answer = await self._pool.handle_async_request(
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
        await self._pool.aclose()
