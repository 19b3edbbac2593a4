"""Which addresses of the network are nobody else's business: this machine, its neighbours, a cloud's own services."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

SERVICES = (IPv4Address("168.63.129.16"),)
"""Addresses that look public and belong to the machine that a cloud runs (its wire server)."""

EMBEDDING = (
    (IPv6Network("64:ff9b::/96"), 0),  # RFC 6052, NAT64
    (IPv6Network("64:ff9b:1::/48"), 0),  # RFC 8215, the same inside a network
    (IPv6Network("::/96"), 0),  # RFC 4291, long out of use
    (IPv6Network("2002::/16"), 80),  # RFC 3056, 6to4
)
"""Networks of IPv6 whose addresses hold one of IPv4, and the bit at which it ends."""

TUNNELS = (IPv6Network("2001::/32"), IPv6Network("fec0::/10"))
"""Teredo, whose servers lead anywhere, and what was site-local."""

OTHERS = (IPv4Network("192.0.0.0/24"), IPv4Network("224.0.0.0/3"))
"""Private by their registration, which not every Python knows: IETF protocols; multicast, reserved and broadcast."""


def is_private(address: str) -> bool:
    """Say whether a numeric address leads anywhere but into the public network."""
    return _is_private(ip_address(address.partition("%")[0]))


def _is_private(address: Address) -> bool:
    if isinstance(address, IPv4Address):
        known = any(address in network for network in OTHERS) or address in SERVICES
        return known or not address.is_global
    if address.ipv4_mapped is not None:
        return _is_private(address.ipv4_mapped)
    if any(address in network for network in TUNNELS) or address.is_multicast:
        return True
    inner = [IPv4Address(int(address) >> bit & 0xFFFFFFFF) for network, bit in EMBEDDING if address in network]
    return any(_is_private(one) for one in inner) if inner else not address.is_global
