"""A receiver of webhooks in a process of its own: `python -m tests.e2e.receiver_process FILE`.

It prints its port, and appends each request to the file before it answers, one JSON object a line. Paths say
how it answers: `/moody` fails at random, but each message twice at most; `/gone` wants no more;
`/redirect/URL` sends on; any other takes it.
"""

import base64
import json
import random
import sys
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import ClassVar
from urllib.parse import unquote

# The same moods at each run, as far as messages come in the same order.
CHANCE = random.Random(6)  # noqa: S311 - no secret
FIRST_FAILS, SECOND_FAILS = 0.3, 0.1
HANGS_UP = "hangs up"


class Handler(BaseHTTPRequestHandler):
    """One connection, kept open as senders like it."""

    protocol_version = "HTTP/1.1"
    file: ClassVar[Path]
    lock: ClassVar[Lock] = Lock()
    tries: ClassVar[Counter[str]] = Counter()

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        if len(body) < length:  # its sender was killed while it spoke: nothing was delivered
            self.close_connection = True
            return
        with self.lock:
            status = self._status()
            request = {
                "path": self.path,
                "headers": {name.lower(): value for name, value in self.headers.items()},
                "body": base64.b64encode(body).decode(),
                "status": status,
            }
            with self.file.open("a", encoding="ascii") as file:
                file.write(json.dumps(request) + "\n")
        if status == HANGS_UP:
            self.close_connection = True
            return
        self.send_response(int(status))
        if status == "307":
            self.send_header("Location", unquote(self.path.removeprefix("/redirect/")))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing to the terminal."""

    def _status(self) -> str:
        if self.path == "/moody":
            return self._moody()
        return "410" if self.path == "/gone" else "307" if self.path.startswith("/redirect/") else "204"

    def _moody(self) -> str:
        key = self.headers["webhook-id"]
        chance = (FIRST_FAILS, SECOND_FAILS, 0.0)[min(self.tries[key], 2)]
        self.tries[key] += 1
        return CHANCE.choice(["500", "429", HANGS_UP]) if CHANCE.random() < chance else "204"


def main() -> None:
    """Serves on all addresses of this machine until it is killed."""
    Handler.file = Path(sys.argv[1])
    server = ThreadingHTTPServer(("", 0), Handler)
    sys.stdout.write(f"{server.server_port}\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    main()
