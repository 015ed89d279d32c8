"""Which addresses a subscriber may have us connect to: those of the public internet, and what is allowed."""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

# The one block of which IANA gives out public addresses; all else in IPv6 is local, multicast or an old way
# to write IPv4. Python 3.11 calls fec0::1 and ::127.0.0.1 global.
PUBLIC_IPV6 = IPv6Network("2000::/3")
NAT64 = IPv6Network("64:ff9b::/96")
# Public for Python 3.11, and nobody's all the same: documentation of 2024, relays of 6to4, protocols' own
# addresses (192.0.0.192 gives out the secrets of a machine in one cloud), and the host of another cloud.
NOBODYS = (
    IPv6Network("3fff::/20"),
    IPv4Network("192.88.99.0/24"),
    IPv4Network("192.0.0.0/24"),
    IPv4Network("168.63.129.16/32"),
)


def is_open(address: Address, allowed: Iterable[Network] = ()) -> bool:
    """Whether we may connect to it: it is public, as is every address written into it, or it is allowed.

    Not open: private, loopback, link-local, multicast, unspecified, shared (100.64.0.0/10), documentation,
    and all of them as `::ffff:10.0.0.1`, `64:ff9b::a00:1` (NAT64), `2002:a00:1::` (6to4) or Teredo.
    """
    written_inside = _written_inside(address)
    if _is_in(address, allowed) or any(_is_in(each, allowed) for each in written_inside):
        return True
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return _is_public(address.ipv4_mapped)
    return _is_public(address) and all(_is_public(each) for each in written_inside)


def _written_inside(address: Address) -> tuple[IPv4Address, ...]:
    """The IPv4 addresses that an IPv6 address leads to."""
    if isinstance(address, IPv4Address):
        return ()
    if address in NAT64:
        return (IPv4Address(int(address) & 0xFFFFFFFF),)
    return tuple(
        each for each in (address.ipv4_mapped, address.sixtofour, *(address.teredo or ())) if each is not None
    )


def _is_public(address: Address) -> bool:
    if _is_in(address, NOBODYS) or address.is_multicast:
        return False
    if isinstance(address, IPv6Address) and address not in PUBLIC_IPV6 and address not in NAT64:
        return False
    return address.is_global


def _is_in(address: Address, networks: Iterable[Network]) -> bool:
    return any(address.version == network.version and address in network for network in networks)
