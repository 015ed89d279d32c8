"""Counts and times every request for Prometheus, refused ones too."""

import time
from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stream.api.access.rules import Rules
from stream.metrics import API_REQUESTS, API_SECONDS

LIVE = "text/event-stream"
# Others are anybody's invention: one label for all of them.
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Measure:
    """The outermost middleware."""

    def __init__(self, app: ASGIApp, *, rules: Rules) -> None:
        self._app = app
        self._rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes on what is no HTTP."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        method = scope["method"] if scope["method"] in METHODS else "other"
        route = self._rules.of(scope).path
        begun, answer = time.perf_counter(), _Answer()

        async def sent(message: Message) -> None:
            answer.see(message)
            await send(message)

        try:
            await self._app(scope, receive, sent)
        finally:
            API_REQUESTS.labels(method, route, answer.status).inc()
            if not answer.live:
                API_SECONDS.labels(method, route).observe(time.perf_counter() - begun)


class _Answer:
    """What was seen of an answer; without one the server answers 500."""

    def __init__(self) -> None:
        self.status = "500"
        self.live = False

    def see(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status = str(message["status"])
            self.live = Headers(raw=message["headers"]).get("content-type", "").startswith(LIVE)
