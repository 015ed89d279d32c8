"""Scripts of other origins use the API where they are named, with keys, and never with somebody's cookie."""

import pytest
from httpx import AsyncClient

from tests.api.access.conftest import Guarded, bearer

DESK = "https://desk.example.org"


async def preflight(client: AsyncClient, origin: str) -> tuple[int, str | None]:
    answer = await client.options(
        "/subscriptions",
        headers={
            "Origin": origin,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "authorization, content-type",
        },
    )
    return answer.status_code, answer.headers.get("Access-Control-Allow-Origin")


async def test_by_default_no_other_origin_is_let_in(guarded: Guarded, client: AsyncClient) -> None:
    _, token = await guarded.key("read")
    assert await preflight(client, DESK) == (401, None)
    answer = await client.get("/statements", headers=bearer(token) | {"Origin": DESK})
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    ("origins", "asked", "allowed"),
    [
        ((DESK,), "https://elsewhere.example.org", None),
        ((DESK,), "http://desk.example.org", None),
        ((DESK,), DESK, DESK),
        (("*",), DESK, "*"),
    ],
)
async def test_those_that_are_named_are_let_in(
    guarded: Guarded, origins: tuple[str, ...], asked: str, allowed: str | None
) -> None:
    async with guarded.client(origins=origins) as client:
        status, origin = await preflight(client, asked)
    assert (status, origin) == (200 if allowed else 400, allowed)


async def test_no_cookie_of_ours_is_for_them(guarded: Guarded) -> None:
    _, token = await guarded.key("read")
    async with guarded.client(origins=(DESK,)) as client:
        answer = await client.get("/statements", headers=bearer(token) | {"Origin": DESK})
    assert answer.headers["Access-Control-Allow-Origin"] == DESK
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "RateLimit" in answer.headers["Access-Control-Expose-Headers"]


async def test_their_scripts_can_read_why_they_are_refused(guarded: Guarded) -> None:
    async with guarded.client(origins=(DESK,)) as client:
        answer = await client.get("/statements", headers={"Origin": DESK})
    assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (401, DESK)
