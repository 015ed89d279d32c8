"""The page that describes the API works without the internet."""

import re

from httpx import AsyncClient


async def test_everything_that_the_page_loads_comes_from_here(client: AsyncClient) -> None:
    page = (await client.get("/docs")).text
    loaded = re.findall(r"<(?:script|link)[^>]* (?:src|href)=\"([^\"]+)\"", page)
    assert len(loaded) == 3
    for path in loaded:
        assert path.startswith("/")
        assert (await client.get(path)).status_code == 200


async def test_there_is_no_second_page_that_needs_the_internet(client: AsyncClient) -> None:
    assert (await client.get("/redoc")).status_code == 404


async def test_errors_are_described_as_problems(client: AsyncClient) -> None:
    described = (await client.get("/openapi.json")).json()
    errors = [
        answer["content"]
        for methods in described["paths"].values()
        for operation in methods.values()
        for status, answer in operation["responses"].items()
        if status >= "400" and "content" in answer
    ]
    assert errors
    assert {media for content in errors for media in content} == {"application/problem+json"}


async def test_half_a_character_is_answered_as_its_escape(client: AsyncClient) -> None:
    answer = await client.post("/bulletins", content=b'{"id": "a", "publisher": "b", "body": "\\ud83d"}')
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
