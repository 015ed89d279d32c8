"""A Kibana for tests: takes imports and rules in their documented form, and answers as it is told."""

import base64
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

IMPORT = "/api/saved_objects/_import?overwrite=true"


@dataclass
class FakeKibana:
    """Objects by type and id, and rules.

    `user` or `api_key` is who may write, `status` and `page` what it answers instead, `refused` are ids of
    objects that it does not take.
    """

    port: int = 0
    user: str | None = None
    api_key: str | None = None
    status: int = 200
    page: str = ""
    refused: frozenset[str] = frozenset()
    objects: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    rules: list[dict[str, Any]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def take(self, path: str, headers: EmailMessage, body: bytes) -> tuple[int, str]:
        """The status and the body of the answer to a POST."""
        if self.page or self.status != 200:
            return self.status, self.page or json.dumps({"statusCode": self.status, "message": "not now"})
        if not self._knows(headers["Authorization"]):
            return 401, json.dumps({"statusCode": 401, "message": "missing authentication credentials"})
        if not headers["kbn-xsrf"]:
            return 400, json.dumps({"message": "Request must contain a kbn-xsrf header."})
        if path == "/api/alerting/rule":
            self.rules.append(json.loads(body))
            return 200, json.dumps({"id": f"rule-{len(self.rules)}", "name": self.rules[-1]["name"]})
        return self._imported(headers, body) if path == IMPORT else (404, '{"message": "Not Found"}')

    def _knows(self, authorization: str | None) -> bool:
        if self.api_key is not None:
            return authorization == f"ApiKey {self.api_key}"
        wanted = f"Basic {base64.b64encode(self.user.encode()).decode()}" if self.user else None
        return wanted is None or authorization == wanted

    def _imported(self, headers: EmailMessage, body: bytes) -> tuple[int, str]:
        head = f"Content-Type: {headers['Content-Type']}\r\n\r\n".encode()
        form = BytesParser(policy=HTTP).parsebytes(head + body)
        (part,) = [
            each
            for each in form.iter_parts()
            if each.get_param("name", header="content-disposition") == "file"
        ]
        if not str(part.get_filename()).endswith(".ndjson"):
            return 400, json.dumps({"message": "Invalid file extension"})
        content = part.get_payload(decode=True)
        lines = [json.loads(line) for line in bytes(content).decode().splitlines()]
        errors = [
            {"type": each["type"], "id": each["id"], "error": {"type": "unsupported_type"}}
            for each in lines
            if each["id"] in self.refused
        ]
        taken = [each for each in lines if each["id"] not in self.refused]
        self.objects |= {(each["type"], each["id"]): each for each in taken}
        told = {"errors": errors} if errors else {}
        return 200, json.dumps({"success": not errors, "successCount": len(taken), **told})


@contextmanager
def running(kibana: FakeKibana) -> Iterator[FakeKibana]:
    """Serves it on a port of this machine until this is left."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, answer = kibana.take(self.path, self.headers, body)  # type: ignore[arg-type] # a Message of e-mail, too
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer.encode())))
            self.end_headers()
            self.wfile.write(answer.encode())

        def log_message(self, *_: object) -> None:
            """Says nothing to the terminal."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        kibana.port = server.server_port
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield kibana
        server.shutdown()
