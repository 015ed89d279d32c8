"""Connecting to nothing but open addresses: the name is looked up here, and what was checked is connected to.

A client that checks a name and then hands it to the network has it looked up twice, and the second answer may
be another (DNS rebinding). So this backend of httpcore looks up, checks and connects; TLS and the Host header
go on with the name.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from concurrent.futures import Executor
from ipaddress import ip_address

import httpcore

from stream.alerts.delivery.open_address import Network, is_open

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
# Of a name with more addresses; each gets its share of the time limit, so that a dead one leaves some.
MOST_TRIED = 4


class AddressRefusedError(httpcore.ConnectError):
    """A host stands for an address that must not be connected to."""


def resolving_in(threads: Executor) -> Resolve:
    """Looks names up as the system does, in threads of our own: a dead name server holds one for 10 s.

    Raises OSError for a name that nobody knows.
    """

    async def resolve(host: str, port: int) -> Sequence[str]:
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(
            threads, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        )
        return tuple(dict.fromkeys(str(socket_address[0]) for *_, socket_address in found))

    return resolve


class GuardedNetwork(httpcore.AsyncNetworkBackend):
    """Opens TCP connections to open addresses alone; a name with one that is not is refused whole."""

    def __init__(self, resolve: Resolve, allowed: Collection[Network] = ()) -> None:
        self._resolve = resolve
        self._allowed = allowed
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the signature is httpcore's
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to one of the host's addresses, all of which are open; `timeout` is for all of it."""
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        try:
            async with asyncio.timeout(timeout):
                addresses = (await self._checked(host, port))[:MOST_TRIED]
                share = timeout / len(addresses) if timeout and addresses else None
                for address in addresses:
                    try:
                        return await self._network.connect_tcp(
                            address, port, share, local_address, socket_options
                        )
                    except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                        failure = error
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(f"{host} port {port}: no connection in {timeout} s") from error
        raise failure

    async def connect_unix_socket(self, *_: object, **__: object) -> httpcore.AsyncNetworkStream:
        """Refused: nobody outside of this machine listens there."""
        raise AddressRefusedError("sockets of this machine are not connected to")

    async def sleep(self, seconds: float) -> None:
        """Waits between two attempts of httpcore."""
        await asyncio.sleep(seconds)

    async def _checked(self, host: str, port: int) -> Sequence[str]:
        try:
            addresses = await self._resolve(host, port)
        except OSError as error:
            raise httpcore.ConnectError(f"{host}: {error.strerror or error}") from error
        for address in addresses:
            if not is_open(ip_address(address), self._allowed):
                raise AddressRefusedError(
                    f"{host} stands for {address}, a private, local or reserved address:"
                    " it was not connected to"
                )
        return addresses
