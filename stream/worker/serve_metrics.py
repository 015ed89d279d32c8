"""Serves the metrics of all processes of a worker at one address."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from stream.addresses import HostPort
from stream.errors import SettingsError
from stream.metrics import RESTARTS

FOLDER_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"


class SharedMetrics:
    """A folder where child processes keep their metrics, and a server that adds them up."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def environment(self) -> dict[str, str]:
        """The environment for children that are to take part."""
        return dict(os.environ) | {FOLDER_VARIABLE: self._folder}

    def forget(self, pid: int) -> None:
        """Takes the gauges of a process that has ended out of the sum; its counts stay."""
        mark_process_dead(pid, self._folder)  # type: ignore[no-untyped-call] # the library's

    @contextmanager
    def served_at(self, address: HostPort) -> Iterator[None]:
        """Answers GET /metrics at the address while entered."""
        registry = CollectorRegistry()
        MultiProcessCollector(registry, path=self._folder)  # type: ignore[no-untyped-call] # the library's
        registry.register(RESTARTS)
        try:
            server, thread = start_http_server(address.port, address.host, registry)
        except OSError as error:
            raise SettingsError(
                f"FRONTWIRE_METRICS is {str(address)!r}: {error.strerror}. Name an address that is free here."
            ) from error
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()
            thread.join()
