"""A real receiver of webhooks on this machine: an HTTP server that answers as it is told to."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Answer = Callable[["Request"], Awaitable[bytes]]


@dataclass(frozen=True)
class Request:
    """One request as it came."""

    line: str
    headers: dict[str, str]
    body: bytes


def answering(status: str, *headers: str, body: bytes = b"") -> Answer:
    """Answers all alike: `answering("503 Busy", "Retry-After: 120")`."""

    async def answer(_: Request) -> bytes:
        lines = (f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", "")
        return "\r\n".join(lines).encode() + body

    return answer


@dataclass
class Receiver:
    """What came, and how it answers from now on."""

    port: int = 0
    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    answer: Answer = field(default_factory=lambda: answering("204 No Content"))
    open_ones: dict[asyncio.StreamWriter, asyncio.Task[None]] = field(default_factory=dict)

    def url(self, host: str = "127.0.0.1", path: str = "/hook", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answers one request after the other on a connection."""
        self.connections += 1
        self.open_ones[writer] = asyncio.current_task()  # type: ignore[assignment] # there is one
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                line, *lines = head.decode().split("\r\n")
                named = (each.split(": ", 1) for each in lines if each)
                headers = {name.lower(): value for name, value in named}
                body = await reader.readexactly(int(headers.get("content-length", "0")))
                self.requests.append(Request(line, headers, body))
                writer.write(await self.answer(self.requests[-1]))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass  # the sender closed the connection, as it may, or the test is over
        finally:
            writer.close()

    async def close(self) -> None:
        """Ends all that is still open."""
        for task in self.open_ones.values():
            task.cancel()
        await asyncio.gather(*self.open_ones.values(), return_exceptions=True)


@asynccontextmanager
async def listening(host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> AsyncIterator[Receiver]:
    """A receiver on a free port."""
    receiver = Receiver()
    server = await asyncio.start_server(receiver.serve, host, 0, ssl=tls)
    receiver.port = server.sockets[0].getsockname()[1]
    try:
        yield receiver
    finally:
        server.close()
        await receiver.close()
