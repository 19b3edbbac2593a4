"""A proxy of the environment is used, and the guard holds before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import httpcore
import pytest

from parley.intake.web import Fetcher
from parley.intake.web.network.dial import Names
from parley.records import PrivateAddress, Unreachable
from tests.intake.site import PAGE, QUICK, Server, site

PROXIED = replace(QUICK, allow_private=False, proxies=True)


async def unknown(host: str, _: int) -> list[str]:
    """Know no name, as behind many a proxy."""
    if host == "10.0.0.1":
        return [host]
    raise httpcore.ConnectError("no such host")


@pytest.fixture
def proxied(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fetcher]:
    with site() as address, Fetcher(PROXIED, names=Names(unknown)) as fetcher:
        monkeypatch.setenv("http_proxy", address)
        monkeypatch.setenv("no_proxy", "inside.example")
        yield fetcher


def test_a_name_that_only_the_proxy_knows_is_fetched_through_it(proxied: Fetcher) -> None:
    assert proxied.get("http://wire.example/page").body == PAGE
    assert Server.asked["http://wire.example/page"] == 1


def test_a_private_address_does_not_get_to_the_proxy(proxied: Fetcher) -> None:
    with pytest.raises(PrivateAddress):
        proxied.get("http://10.0.0.1/page")
    assert Server.asked.total() == 0


def test_what_is_to_be_reached_without_a_proxy_is(proxied: Fetcher) -> None:
    with pytest.raises(Unreachable, match="no such host"):
        proxied.get("http://inside.example/page")


def test_a_proxy_of_another_kind_is_named(proxied: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "socks5://127.0.0.1:9")
    with pytest.raises(Unreachable, match="a proxy of the kind socks5"):
        proxied.get("http://wire.example/page")
