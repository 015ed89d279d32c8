"""A service as a container, by testcontainers."""

from collections.abc import Mapping

from docker.models.containers import Container as Handle
from testcontainers.core.config import testcontainers_config
from testcontainers.core.container import DockerContainer

# The reaper is an image of its own, which cannot be pulled everywhere; the fixtures end what they start.
testcontainers_config.ryuk_disabled = True


class Container:
    """Runs one image with one port bound to a fixed port of this machine.

    The port is fixed, and not left to the engine, for two reasons: Kafka must be told before it starts which
    address it shall advertise, and a stopped container gets another port at its next start.
    """

    def __init__(self, image: str, environment: Mapping[str, str], port: int, inner_port: int) -> None:
        self.image = image
        self.port = port
        self.inner_port = inner_port
        self.environment = dict(environment)
        self._container: DockerContainer | None = None

    def start(self) -> None:
        if self._container is not None:
            self._handle().start()
            return
        container = DockerContainer(self.image, env=self.environment)
        container.ports[self.inner_port] = ("127.0.0.1", self.port)  # never open to other machines
        self._container = container.start()

    def stop(self) -> None:
        self._handle().stop(timeout=30)

    def pause(self) -> None:
        self._handle().pause()

    def resume(self) -> None:
        self._handle().unpause()

    def close(self) -> None:
        if self._container is not None:
            self._container.stop(force=True, delete_volume=True)
            self._container = None

    def log(self) -> str:
        return self._handle().logs(tail=30).decode(errors="replace")

    def _handle(self) -> Handle:
        if self._container is None:
            raise RuntimeError(f"{self.image} was not started: call start() first")
        return self._container.get_wrapped_container()
