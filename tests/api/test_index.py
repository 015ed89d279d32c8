"""Who opens the address of the API sees what there is."""

import pytest
from httpx import AsyncClient


async def test_a_path_that_there_is_not_is_sent_to_the_index(client: AsyncClient) -> None:
    answer = await client.get("/bulletin")
    assert answer.status_code == 404
    assert answer.json()["detail"] == "there is no path /bulletin: / lists those that there are"


async def test_every_path_is_named_with_what_it_does(client: AsyncClient) -> None:
    index = (await client.get("/")).json()
    described = (await client.get("/openapi.json")).json()["paths"]
    assert {path.partition(" ")[2] for path in index["paths"]} == set(described)
    assert index["paths"]["GET /receipts/{key}"].startswith("What became of each revision")
    assert all(index["paths"].values())


@pytest.mark.parametrize("link", ["description", "openapi"])
async def test_its_links_lead_somewhere(client: AsyncClient, link: str) -> None:
    start = (await client.get("/")).json()["start"]
    assert (await client.get(start[link])).status_code == 200


async def test_its_examples_are_questions_that_the_api_takes(client: AsyncClient) -> None:
    for example in (await client.get("/")).json()["examples"]:
        assert (await client.get(example)).status_code == 200, example
