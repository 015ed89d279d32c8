"""A data folder with the compiled gazetteer in it, and an API address that is free."""

import os
import socket
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> dict[str, str]:
    data = tmp_path_factory.mktemp("data")
    if pytestconfig.cache:
        (data / "gazetteer").symlink_to(pytestconfig.cache.mkdir("gazetteer"))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    own = {name: value for name, value in os.environ.items() if not name.startswith("FRONTWIRE_")}
    return own | {"FRONTWIRE_DATA": str(data), "FRONTWIRE_API": f"127.0.0.1:{port}"}


@pytest.fixture
def data(environment: dict[str, str]) -> Path:
    return Path(environment["FRONTWIRE_DATA"])
