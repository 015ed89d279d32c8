"""The addresses among the settings, taken apart: where the broker, the store and the API are.

An address never holds credentials: it is printed in logs and by `frontwire doctor`.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

KAFKA_PORT = 9092
HIGHEST_PORT = 65535


@dataclass(frozen=True, slots=True)
class HostPort:
    """A host and its port: `127.0.0.1:8600`, `[::1]:8600`."""

    host: str
    port: int

    @classmethod
    def parse(cls, text: str, default_port: int | None = None) -> Self:
        """Reads `host:port`; raises ValueError that says what is wrong with it."""
        _refuse_credentials(text)
        parts = urlsplit(f"//{text}")
        if not parts.hostname or parts.path or parts.query:
            raise ValueError(f"{text!r} is no host:port")
        try:
            port = parts.port or default_port
        except ValueError:
            raise ValueError(f"{text!r} has no port between 1 and {HIGHEST_PORT}") from None
        if port is None:
            raise ValueError(f"{text!r} names no port")
        return cls(parts.hostname, port)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class BrokerAddress:
    """Where Kafka is: its bootstrap servers, with or without TLS; none of them is the embedded broker."""

    servers: tuple[HostPort, ...] = ()
    tls: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads `kafka://host:port[,host…]`, `kafkas://…` or `embedded`."""
        if text == "embedded":
            return cls()
        scheme, separator, hosts = text.partition("://")
        if not separator or scheme not in {"kafka", "kafkas"}:
            raise ValueError("expected kafka://host:port[,host…], kafkas://… for TLS, or embedded")
        named = [host.strip() for host in hosts.rstrip("/").split(",")]
        return cls(tuple(HostPort.parse(host, KAFKA_PORT) for host in named), scheme == "kafkas")

    @property
    def embedded(self) -> bool:
        """True where no Kafka is named."""
        return not self.servers

    @property
    def bootstrap_servers(self) -> list[str]:
        """`host:port` of each server, as Kafka clients take them."""
        return [str(server) for server in self.servers]

    def __str__(self) -> str:
        scheme = "kafkas" if self.tls else "kafka"
        return "embedded" if self.embedded else f"{scheme}://{','.join(self.bootstrap_servers)}"


@dataclass(frozen=True, slots=True)
class StoreAddress:
    """Where records are kept: Elasticsearch at `url`, or one SQLite file at `path`; exactly one is set."""

    url: str | None = None
    path: Path | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads `http(s)://host:port` or `sqlite:///path/file.db`."""
        scheme, separator, rest = text.partition("://")
        if scheme == "sqlite" and separator and rest.startswith("/") and len(rest) > 1:
            return cls(path=Path(rest))
        if not separator or scheme not in {"http", "https"}:
            raise ValueError("expected http://host:9200, https://host:9200 or sqlite:///path/file.db")
        _refuse_credentials(rest.partition("/")[0])
        HostPort.parse(rest.partition("/")[0], default_port=9200)
        return cls(url=text.rstrip("/"))

    @property
    def embedded(self) -> bool:
        """True for the SQLite file."""
        return self.path is not None

    def __str__(self) -> str:
        return self.url or f"sqlite://{self.path}"


def _refuse_credentials(authority: str) -> None:
    if "@" in authority:
        raise ValueError(
            "credentials do not belong into an address, because addresses are printed; "
            "set the variables that end in _USER and _PASSWORD (or _PASSWORD_FILE) instead"
        )
