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
