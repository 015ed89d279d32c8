"""Health: the process lives whatever the store does; it is ready when the store answers."""

from typing import Any

import pytest
from httpx import AsyncClient

from stream.store.port import Health


@pytest.mark.parametrize(("status", "code"), [("unavailable", 503), ("degraded", 200), ("ok", 200)])
async def test_it_is_ready_when_the_store_answers(
    client: AsyncClient, store: Any, status: Any, code: int
) -> None:
    store.state = Health(status, "what to do")
    answer = await client.get("/readyz")
    assert (answer.status_code, answer.json()) == (code, {"store": status, "detail": "what to do"})
    assert (await client.get("/healthz")).status_code == 200


async def test_openapi_names_every_path_and_the_bulletins_fields(client: AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()
    assert set(document["paths"]) >= {
        "/",
        "/bulletins",
        "/bulletins/{key}",
        "/receipts/{key}",
        "/rejected/{key}",
        "/statements",
        "/front-events",
        "/records/{record_id}",
        "/healthz",
        "/readyz",
    }
    body = document["paths"]["/bulletins"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert "perspective" in body["properties"]
