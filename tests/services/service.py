"""What a test can do with Kafka or Elasticsearch, however it was started."""

import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

START_SECONDS = 300.0  # a machine shared with others has started them in 150
"""Elasticsearch takes 8 s alone on four cores, and over a minute on two busy ones."""


class ServiceError(Exception):
    """A service is not there, or cannot do what the test asks of it; the message says what to do."""


class Service(Protocol):
    """Kafka or Elasticsearch, which a test may take away and give back.

    Every call returns when its effect is there: after `start` and `resume` the service answers.
    """

    address: str
    """`127.0.0.1:port` for Kafka, `http://127.0.0.1:port` for Elasticsearch; the same after a restart."""

    def start(self) -> None:
        """Start it, for the first time or again with the data it had."""

    def stop(self) -> None:
        """End it as an operator would: connections are refused from now on, the data stays."""

    def pause(self) -> None:
        """Freeze it: connections stay open and nothing answers, as when a machine hangs."""

    def resume(self) -> None:
        """Let it go on after `pause`."""

    def close(self) -> None:
        """End it and forget its data."""


class Runner(Protocol):
    """How a service runs: as a container or as a process. It knows nothing of what runs in it."""

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def close(self) -> None: ...
    def log(self) -> str:
        """The end of what it printed, for the message when it does not come up."""


class StartedService:
    """A service of our own: `runner` runs it, `answers` says whether it is ready."""

    def __init__(self, name: str, address: str, runner: Runner, answers: Callable[[], bool]) -> None:
        self.name = name
        self.address = address
        self.runner = runner
        self.answers = answers

    def start(self) -> None:
        self.runner.start()
        try:
            self._wait()
        except ServiceError:
            self.runner.close()
            raise

    def stop(self) -> None:
        self.runner.stop()

    def pause(self) -> None:
        self.runner.pause()

    def resume(self) -> None:
        self.runner.resume()
        self._wait()

    def close(self) -> None:
        self.runner.close()

    def _wait(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            if time.monotonic() > deadline:
                raise ServiceError(
                    f"{self.name} at {self.address} did not answer within {START_SECONDS:.0f} s."
                    f" The end of its log:\n{self.runner.log()}"
                )
            time.sleep(0.2)


class GivenService:
    """A service that somebody else runs, named by its address: it cannot be taken away."""

    def __init__(self, name: str, address: str, answers: Callable[[], bool]) -> None:
        self.name = name
        self.address = address
        self.answers = answers

    def start(self) -> None:
        if not self.answers():
            raise ServiceError(
                f"{self.name} at {self.address} does not answer: start it, or unset its address."
            )

    def stop(self) -> None:
        raise self._refusal()

    def pause(self) -> None:
        raise self._refusal()

    def resume(self) -> None:
        raise self._refusal()

    def close(self) -> None:
        """Nothing: who started it ends it."""

    def _refusal(self) -> ServiceError:
        return ServiceError(
            f"{self.name} was given by its address ({self.address}), so a test cannot take it away:"
            " let the tests start it (unset the address), or deselect the tests of outages."
        )


def free_ports(count: int) -> list[int]:
    """Ports that nothing listens on now; taken at once, so that they differ."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


def tail(path: Path, lines: int = 30) -> str:
    """The last lines of a log; empty when there is none yet."""
    if not path.exists():
        return ""
    return "\n".join(path.read_text(errors="replace").splitlines()[-lines:])
