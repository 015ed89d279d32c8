"""A trial in a process of its own, with its own data and port."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.services.service import free_ports

STARTS_WITHIN = 240.0  # seconds, on a machine that others load


@contextmanager
def running_trial(folder: Path, **settings: str) -> Iterator[str]:
    """Its address, once the samples are read, with these variables; ended by SIGTERM, as by Ctrl-C."""
    (port,) = free_ports(1)
    environment = os.environ | {
        "FRONTWIRE_DATA": str(folder / "data"),
        "FRONTWIRE_API": f"127.0.0.1:{port}",
        **settings,
    }
    output = folder / "output"
    with output.open("w") as log:
        command = [sys.executable, "-m", "stream.cli.main", "trial"]
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
    try:
        _wait(process, output)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(60)


def _wait(process: subprocess.Popen[bytes], output: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while "Running until Ctrl-C" not in output.read_text():
        assert process.poll() is None, output.read_text()
        assert time.monotonic() < deadline, output.read_text()
        time.sleep(0.2)
