"""`python -m tests.services` ends when it is asked to, whoever started it."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from stream.broker.embedded.mock_cluster import MockCluster

ROOT = Path(__file__).parents[2]


class AlwaysWell(BaseHTTPRequestHandler):
    """An Elasticsearch as far as the check of its health goes."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def given() -> Iterator[dict[str, str]]:
    """Variables that name services which run already."""
    cluster = MockCluster({"any": 1})
    server = HTTPServer(("127.0.0.1", 0), AlwaysWell)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {
        "FRONTWIRE_TEST_KAFKA": cluster.address,
        "FRONTWIRE_TEST_ELASTIC": f"http://127.0.0.1:{server.server_port}",
    }
    server.shutdown()
    server.server_close()
    cluster.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_it_ends_by_any_signal_that_asks_also_under_nohup(
    given: dict[str, str], number: signal.Signals
) -> None:
    # As nohup and a shell's background leave it: both signals ignored.
    ignoring = "import signal, runpy; signal.signal(signal.SIGINT, signal.SIG_IGN)"
    running = subprocess.Popen(
        [sys.executable, "-c", f"{ignoring}; runpy.run_module('tests.services', run_name='__main__')"],
        env=os.environ | given,
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    assert running.stdout is not None
    assert running.stdout.readline().startswith(b"export ")
    running.send_signal(number)
    running.communicate(timeout=20)
    assert running.returncode == 0
