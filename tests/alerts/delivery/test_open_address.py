from ipaddress import ip_address, ip_network

import pytest

from stream.alerts.delivery.open_address import is_open

CLOSED = [
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",  # noqa: S104 - refused, not listened on
    "224.0.0.1",
    "239.255.255.255",
    "255.255.255.255",
    "240.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "203.0.113.9",
    "192.88.99.1",
    "192.0.0.192",
    "192.0.0.8",
    "168.63.129.16",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12:3456::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
    "3fff::1",
    "100::1",
    "5f00::1",
    "64:ff9b:1::1",
    "::ffff:127.0.0.1",
    "::ffff:10.1.2.3",
    "::127.0.0.1",
    "::808:808",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "64:ff9b::c000:c0",
    "64:ff9b::a83f:8110",
    "2002:7f00:1::1",
    "2002:c0a8:101::",
    "2001:0:808:808:0:0:80ff:fffe",
]
OPEN = [
    "8.8.8.8",
    "93.184.216.34",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
]


@pytest.mark.parametrize("address", CLOSED)
def test_what_is_no_public_address_is_not_open_in_any_spelling(address: str) -> None:
    assert not is_open(ip_address(address))


@pytest.mark.parametrize("address", OPEN)
def test_public_addresses_are_open(address: str) -> None:
    assert is_open(ip_address(address))


@pytest.mark.parametrize("address", ["10.2.0.1", "::ffff:10.1.0.1", "fd00::1", "192.168.0.1", "11.0.0.1"])
def test_what_is_allowed_is_open_and_nothing_beside_it(address: str) -> None:
    allowed = [ip_network("10.1.0.0/16"), ip_network("fd00:1::/32"), ip_network("192.168.0.0/31")]
    wanted = address in {"::ffff:10.1.0.1", "192.168.0.1", "11.0.0.1"}  # the last is public anyway
    assert is_open(ip_address(address), allowed) == wanted
