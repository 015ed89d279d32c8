"""A webhook that notes when each bulletin's alert came."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread

import orjson


class Webhook:
    """What came, by bulletin: when it was decided, and when it was received (in seconds since 1970)."""

    def __init__(self) -> None:
        self.decided: dict[str, datetime] = {}
        self.received: dict[str, float] = {}
        self.url = ""
        self._came = Condition()

    def take(self, body: bytes, at: float) -> None:
        """Notes one message, the first of its bulletin."""
        alert = orjson.loads(body)["data"]
        bulletin_id = alert["bulletin"]["id"]
        with self._came:
            self.received.setdefault(bulletin_id, at)
            self.decided.setdefault(bulletin_id, datetime.fromisoformat(alert["at"]))
            self._came.notify_all()

    def wait_for(self, ids: Sequence[str], seconds: float) -> None:
        """Returns when all have come; raises TimeoutError where they do not in time."""
        with self._came:
            if not self._came.wait_for(lambda: self.received.keys() >= set(ids), seconds):
                missing = set(ids) - self.received.keys()
                raise TimeoutError(
                    f"{len(missing)} alerts did not come within {seconds:.0f} s: {sorted(missing)[:3]}"
                )


@contextmanager
def listening() -> Iterator[Webhook]:
    """A webhook on this machine, in a thread, until this is left."""
    webhook = Webhook()

    class Handler(BaseHTTPRequestHandler):
        """Takes whatever comes."""

        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            """One message."""
            at = time.time()
            webhook.take(self.rfile.read(int(self.headers["Content-Length"])), at)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing to the terminal."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        webhook.url = f"http://127.0.0.1:{server.server_port}/alerts"
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield webhook
        finally:
            server.shutdown()
            thread.join()
