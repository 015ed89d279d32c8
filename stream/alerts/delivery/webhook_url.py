"""The address of a webhook: what is refused before it is saved, without asking any name server."""

import re
from collections.abc import Collection
from ipaddress import ip_address

import httpx

from stream.alerts.delivery.open_address import Network, is_open
from stream.errors import FrontwireError

LONGEST = 2048
WEB_PORTS = (80, 443)
FIRST_FREE_PORT, LAST_PORT = 1024, 65535
DEFAULT_PORTS = {"http": 80, "https": 443}
# The last label of a host that software reads as a number: "2130706433", "0x7f.1", "127.1".
NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)\.?", re.IGNORECASE)
LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
HOST = re.compile(rf"(?=.{{1,253}}\.?$)(?:{LABEL}\.)*{LABEL}\.?", re.IGNORECASE)
# Names that only a network's own name server knows, and "localhost", which RFC 6761 keeps for loopback.
INSIDE = re.compile(r"[^.]+|.*\.(?:localhost|local|internal|intranet|lan|home\.arpa)", re.IGNORECASE)


class WebhookUrlError(FrontwireError):
    """A webhook's address cannot be taken; the message says what is wrong with it and what is expected."""


def check_webhook_url(url: str, allowed: Collection[Network] = ()) -> httpx.URL:
    """The address, taken apart; raises WebhookUrlError for one that must not be connected to.

    A name is checked again when it is connected to, on the address that it stands for then. Where private
    networks are allowed, names without a dot are, too: they may stand for an address in one of them.
    """
    parts = _taken_apart(url)
    if parts.scheme not in DEFAULT_PORTS:
        raise WebhookUrlError(f"{url!r} begins with neither https:// nor http://")
    if parts.userinfo:
        raise WebhookUrlError(
            "a webhook's address takes no user and password: every message is signed, check the signature"
        )
    if parts.fragment:
        raise WebhookUrlError(f"{url!r} has a part behind #, which is never sent: leave it out")
    _check_port(port_of(parts))
    _check_host(parts.raw_host.decode("ascii"), allowed)
    return parts


def port_of(url: httpx.URL) -> int:
    """The port that is connected to."""
    return DEFAULT_PORTS[url.scheme] if url.port is None else url.port


def _taken_apart(url: str) -> httpx.URL:
    if len(url) > LONGEST:
        raise WebhookUrlError(f"the address is over {LONGEST} characters long")
    if "\\" in url or any(character.isspace() for character in url):
        # Programs disagree on what they mean, and so on which host is named.
        raise WebhookUrlError(f"{url!r} holds a backslash or a space: write them as %5C and %20")
    try:
        return httpx.URL(url)
    except httpx.InvalidURL as error:
        raise WebhookUrlError(f"{url!r} is no address: {error}") from error


def _check_port(port: int) -> None:
    if port in WEB_PORTS or FIRST_FREE_PORT <= port <= LAST_PORT:
        return
    raise WebhookUrlError(
        f"port {port} belongs to another service: use 443, 80, or one from {FIRST_FREE_PORT} on"
    )


def _check_host(host: str, allowed: Collection[Network]) -> None:
    if ":" in host or NUMBER.fullmatch(host):
        _check_literal(host, allowed)
    elif not HOST.fullmatch(host):
        raise WebhookUrlError(f"{host!r} is no name of a host. Example: https://hooks.example.org/frontwire")
    elif INSIDE.fullmatch(host.rstrip(".")) and not allowed:
        raise WebhookUrlError(
            f"{host!r} is a name of the inside of a network; an operator allows that by"
            " FRONTWIRE_ALLOW_PRIVATE_TARGETS"
        )


def _check_literal(host: str, allowed: Collection[Network]) -> None:
    try:
        address = ip_address(host)
    except ValueError:
        raise WebhookUrlError(
            f"{host!r} is no address: write four numbers with dots (203.0.113.7), or a name"
        ) from None
    if not is_open(address, allowed):
        raise WebhookUrlError(
            f"{host} is a private, local or reserved address; an operator allows it by"
            " FRONTWIRE_ALLOW_PRIVATE_TARGETS"
        )
