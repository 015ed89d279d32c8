"""A server that gives the answers it was told to, and remembers what it was asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from elastic_transport import ApiResponseMeta, BaseAsyncNode, HttpHeaders
from elastic_transport._node import NodeApiResponse


@dataclass
class Script:
    """Answers in order, each (status, body) or an error to raise; the last one stays."""

    answers: list[tuple[int, Any] | Exception]
    product: str = "Elasticsearch"
    asked: list[tuple[str, str, Mapping[str, str], bytes]] = field(default_factory=list)

    def node(self) -> type[BaseAsyncNode]:
        script = self

        class ScriptedNode(BaseAsyncNode):
            async def perform_request(
                self,
                method: str,
                target: str,
                body: bytes | None = None,
                headers: HttpHeaders | None = None,
                **_: Any,
            ) -> NodeApiResponse:
                sent = {**self._headers, **(headers or {})}
                script.asked.append((method, target, sent, body or b""))
                answer = script.answers.pop(0) if len(script.answers) > 1 else script.answers[0]
                if isinstance(answer, Exception):
                    raise answer
                status, content = answer
                meta = ApiResponseMeta(
                    status=status,
                    http_version="1.1",
                    headers=HttpHeaders(
                        {"content-type": "application/json", "x-elastic-product": script.product}
                    ),
                    duration=0.0,
                    node=self.config,
                )
                return NodeApiResponse(meta, orjson.dumps(content))

            async def close(self) -> None:
                """Nothing is open."""

        return ScriptedNode


def error(kind: str, reason: str) -> dict[str, Any]:
    """An error's body as Elasticsearch gives it."""
    cause = {"type": kind, "reason": reason}
    return {"error": {**cause, "root_cause": [cause]}}
