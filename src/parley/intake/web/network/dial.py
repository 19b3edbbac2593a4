"""Connect to the very address that was checked.

A name is resolved once. Were it resolved for the check and again for the connection, its owner could answer
differently the second time (DNS rebinding). TLS still sees the name.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import httpcore

from parley.intake.web.network.guard import is_private
from parley.records import PrivateAddress

Resolve = Callable[[str, int], Awaitable[list[str]]]
"""From a host and a port to its numeric addresses, best first."""


async def resolve(host: str, port: int) -> list[str]:
    """Ask the system; it also reads the odd spellings of a number (octal, one long decimal).

    Raises:
        httpcore.ConnectError: if nobody knows the host.
    """
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(f"no such host: {host}") from error
    return list(dict.fromkeys(str(at[0]) for *_, at in found))


@dataclass(frozen=True, slots=True)
class Names:
    """How names become addresses, and which of these are private; the system's way and the guard's by default."""

    resolve: Resolve = resolve
    private: Callable[[str], bool] = is_private


class Guarded(httpcore.AsyncNetworkBackend):
    """Opens connections, and none into a private network unless that is allowed."""

    def __init__(self, names: Names, *, allow_private: bool) -> None:
        self._names, self._allow = names, allow_private
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(  # noqa: D102  (as httpcore says)
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        failed: Exception = httpcore.ConnectError(f"no address: {host}")
        for address in await self._checked(host, port):
            try:
                return await self._network.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed

    async def check(self, host: str, port: int) -> None:
        """Refuse a private host to which somebody else will connect; one that is not known here passes.

        Raises:
            PrivateAddress: if its name leads into this machine or a private network.
        """
        with suppress(httpcore.ConnectError):
            await self._checked(host, port)

    async def _checked(self, host: str, port: int) -> list[str]:
        addresses = await self._names.resolve(host, port)
        if not self._allow and any(self._names.private(address) for address in addresses):
            raise PrivateAddress(
                f"leads into this machine or a private network ({host})",
                where=host,
                remedy="If that is meant, use --allow-private, or allow_private = true in the dossier.",
            )
        return addresses

    async def sleep(self, seconds: float) -> None:
        """Wait between two tries of httpcore's own."""
        await asyncio.sleep(seconds)
