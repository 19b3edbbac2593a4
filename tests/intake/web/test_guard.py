"""No request leads into this machine or a private network, whatever the address looks like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from parley.intake.web import Fetcher
from parley.intake.web.network.dial import Names, Resolve
from parley.intake.web.network.guard import is_private
from parley.records import PrivateAddress, UnreadableInput
from tests.intake.site import PAGE, QUICK, Server, site

GUARDED = replace(QUICK, allow_private=False)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with site() as address:
        yield address


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.100.100.200",
        "168.63.129.16", "192.0.0.192", "0.0.0.0", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1",
        "::1", "::", "fe80::1", "fe80::1%2", "fd00:ec2::254", "ff02::1", "fec0::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2001::1", "::7f00:1",
    ],
)  # fmt: skip
def test_addresses_that_are_nobody_elses_business_are_private(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"]
)
def test_addresses_of_the_public_network_are_not(address: str) -> None:
    assert not is_private(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]", "0"])
def test_no_spelling_of_a_private_address_gets_through(address: str, host: str) -> None:
    before = Server.asked.total()
    with Fetcher(GUARDED) as fetcher, pytest.raises(PrivateAddress, match="allow_private = true"):
        fetcher.get(address.replace("127.0.0.1", host) + "/page")
    assert Server.asked.total() == before


def test_a_spelling_that_is_no_address_is_refused_as_one(address: str) -> None:
    with Fetcher(GUARDED) as fetcher, pytest.raises(UnreadableInput, match="is no address"):
        fetcher.get(address.replace("127.0.0.1", "0177.0.0.1") + "/page")


def answering(*addresses: str) -> Resolve:
    """Resolve every name to one address after the other."""
    told = iter(addresses)

    async def resolve(_: str, __: int) -> list[str]:
        return [next(told)]

    return resolve


def test_a_name_is_resolved_once_and_what_was_checked_is_asked() -> None:
    with site(type("Other", (Server,), {}), "127.0.0.2") as address:
        asked = address.replace("127.0.0.2", "rebind.example") + "/page"
        with Fetcher(QUICK, names=Names(answering("127.0.0.2", "127.0.0.1"))) as fetcher:
            assert fetcher.get(asked).body == PAGE


def test_a_name_that_leads_into_a_private_network_is_refused(address: str) -> None:
    asked = address.replace("127.0.0.1", "inside.example") + "/page"
    with (
        Fetcher(GUARDED, names=Names(answering("127.0.0.1"))) as fetcher,
        pytest.raises(PrivateAddress, match="inside"),
    ):
        fetcher.get(asked)


def test_a_redirect_into_a_private_network_is_refused(address: str) -> None:
    names = Names(private=lambda numeric: numeric != "127.0.0.1")
    with Fetcher(GUARDED, names=names) as fetcher:
        assert fetcher.get(f"{address}/page").body == PAGE
        with pytest.raises(PrivateAddress, match=r"/inwards: leads into .*127\.0\.0\.2"):
            fetcher.get(f"{address}/inwards")


def test_a_robots_txt_is_not_asked_for_in_a_private_network(address: str) -> None:
    before = Server.asked.total()
    mannered = replace(GUARDED, manners=replace(QUICK.manners, robots=True))
    with Fetcher(mannered) as fetcher, pytest.raises(PrivateAddress):
        fetcher.get(f"{address}/page")
    assert Server.asked.total() == before
