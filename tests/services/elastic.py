"""Elasticsearch 8.19 for the tests: one node without security."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import httpx

from tests.services.container import Container
from tests.services.process import Process
from tests.services.service import GivenService, Service, StartedService, free_ports

OFFICIAL_IMAGE = "elasticsearch:8.19.21"
INNER_PORT = 9200
UNPRIVILEGED = "nobody"

SETTINGS = {
    "discovery.type": "single-node",
    "xpack.security.enabled": "false",
    # A nearly full disk of a build machine would make every index read-only.
    "cluster.routing.allocation.disk.threshold_enabled": "false",
}


def elastic_from_environment(environment: Mapping[str, str]) -> Service:
    """The Elasticsearch that the environment asks for, not started yet: given, a process, or a container."""
    if address := environment.get("FRONTWIRE_TEST_ELASTIC"):
        return GivenService("Elasticsearch", address, lambda: answers(address))
    if artifacts := environment.get("FRONTWIRE_TEST_ARTIFACTS"):
        return elastic_process(Path(artifacts))
    return elastic_container(environment.get("FRONTWIRE_TEST_ELASTIC_IMAGE") or OFFICIAL_IMAGE)


def elastic_container(image: str) -> Service:
    """Elasticsearch in a container; the official image and our own take the same variables."""
    (port,) = free_ports(1)
    variables = {**SETTINGS, "ES_JAVA_OPTS": "-Xms512m -Xmx512m"}
    return _service(port, Container(image, variables, port, INNER_PORT))


def elastic_process(artifacts: Path) -> Service:
    """Elasticsearch as a process, from the server in `artifacts/elasticsearch`."""
    (port,) = free_ports(1)
    folder = Path(tempfile.mkdtemp(prefix="frontwire-elastic-"))
    home = artifacts / "elasticsearch"
    shutil.copytree(home / "config", folder / "config")
    options = {
        **SETTINGS,
        "http.port": str(port),
        "transport.port": "0",
        "network.host": "127.0.0.1",
        "path.data": str(folder / "data"),
        "path.logs": str(folder / "logs"),
    }
    command = [str(home / "bin" / "elasticsearch"), *(f"-E{key}={value}" for key, value in options.items())]
    environment = {
        "ES_PATH_CONF": str(folder / "config"),
        "ES_JAVA_HOME": str(java_home()),
        "ES_JAVA_OPTS": "-Xms512m -Xmx512m",
    }
    return _service(port, Process(command, folder, environment, user=_own(folder)))


def java_home() -> Path:
    """The Java that `java` on the path belongs to: this server brings none of its own."""
    shown = subprocess.run(
        ["java", "-XshowSettings:properties", "-version"], capture_output=True, text=True, check=True
    ).stderr
    (line,) = [line for line in shown.splitlines() if line.strip().startswith("java.home = ")]
    return Path(line.partition(" = ")[2])


def answers(address: str) -> bool:
    """Whether the node can be written to and searched."""
    try:
        health = httpx.get(f"{address}/_cluster/health?wait_for_status=yellow&timeout=1s", timeout=3)
    except httpx.TransportError:
        return False
    return health.status_code == httpx.codes.OK


def _own(folder: Path) -> str | None:
    """Elasticsearch refuses to run as root: gives the folder to whom it shall run as, and names them."""
    if os.geteuid() != 0:
        return None
    for path in (folder, *folder.rglob("*")):
        shutil.chown(path, UNPRIVILEGED)
    return UNPRIVILEGED


def _service(port: int, runner: Container | Process) -> Service:
    address = f"http://127.0.0.1:{port}"
    return StartedService("Elasticsearch", address, runner, lambda: answers(address))
