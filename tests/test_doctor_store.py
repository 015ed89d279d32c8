"""The doctor sees each index that only a later version's set-up makes."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from stream.doctor import find_all
from stream.settings import load_settings

NO_INDEX = {"type": "index_not_found_exception", "reason": "no such index"}
MISSING = ("turns", "publishers")


class EarlierSetup(BaseHTTPRequestHandler):
    """Elasticsearch as it answers where an earlier version was set up, which had not all the documents."""

    def do_GET(self) -> None:
        answers: dict[str, object] = {
            "/_nodes": {"nodes": {"a": {"version": "8.19.21"}}},
            "/_cluster": {"cluster_name": "desk", "status": "green"},
        }
        known = (answer for path, answer in answers.items() if self.path.startswith(path))
        self._answer(200, next(known, {}))

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        if self.path.startswith(tuple(f"/frontwire-{name}/_count" for name in MISSING)):
            self._answer(404, {"error": {**NO_INDEX, "root_cause": [NO_INDEX]}})
        else:
            self._answer(200, {"count": 0})

    def log_message(self, *_: object) -> None:
        """Says nothing to the terminal."""

    def _answer(self, status: int, content: object) -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), EarlierSetup) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


async def test_who_set_up_an_earlier_version_is_sent_to_set_up_again(tmp_path: Path, address: str) -> None:
    settings = load_settings(broker="embedded", data=tmp_path, store=address)
    found = [finding.what for finding in await find_all(settings) if not finding.fine]
    for name in MISSING:
        (said,) = [what for what in found if f"counting {name}: index_not_found_exception" in what]
        assert said.endswith("run frontwire setup")
    assert len(found) == len(MISSING)
