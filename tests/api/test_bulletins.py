"""Bulletins are taken in only when they can be read, and read back with their records and receipts."""

from typing import Any

import orjson
import pytest
from httpx import AsyncClient

from stream.errors import BrokerUnavailableError

MESSAGE = {"id": "a/b", "publisher": "tribune", "body": "It was quiet."}


@pytest.mark.parametrize(
    ("content", "status", "complaint"),
    [
        (b"\xff", 422, "no UTF-8"),
        (b"{", 422, "no JSON"),
        (orjson.dumps({**MESSAGE, "body": " "}), 422, "body: empty"),
        (orjson.dumps({**MESSAGE, "titel": "x"}), 422, "did you mean title?"),
        (orjson.dumps({**MESSAGE, "body": "é" * 513}), 413, "the body has 1,026 bytes, 1,024 are allowed"),
        (b" " * (8 * 1024 + 1), 413, "the request is over 8,192 bytes"),
    ],
)
async def test_what_is_no_bulletin_is_refused_and_not_published(
    client: AsyncClient, intake: Any, content: bytes, status: int, complaint: str
) -> None:
    answer = await client.post("/bulletins", content=content)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert complaint in answer.json()["detail"]
    assert intake.published == []


async def test_a_broker_that_does_not_answer_promises_nothing(client: AsyncClient, intake: Any) -> None:
    intake.failure = BrokerUnavailableError("Kafka does not answer")
    assert (await client.post("/bulletins", json=MESSAGE)).status_code == 503


async def test_a_bulletin_is_published_as_it_was_sent(client: AsyncClient, intake: Any) -> None:
    content = orjson.dumps(MESSAGE)
    answer = await client.post("/bulletins", content=content)
    assert answer.status_code == 202
    assert answer.json() == {
        "key": "tribune/a/b",
        "revision": 1_767_355_200_000,
        "receipts": "/receipts/tribune/a/b",
        "rejected": "/rejected/tribune/a/b",
    }
    assert answer.headers["location"] == "/bulletins/tribune/a/b"
    assert intake.published == [("tribune/a/b", content)]


async def test_a_stated_revision_is_the_revision(client: AsyncClient) -> None:
    assert (await client.post("/bulletins", json={**MESSAGE, "revision": 4})).json()["revision"] == 4


@pytest.mark.parametrize(
    "path",
    [
        "/bulletins/tribune/none",
        "/bulletins/tribune",
        "/receipts/tribune/none",
        "/rejected/tribune/none",
        "/rejected/x",
    ],
)
async def test_what_is_not_there_is_not_found(client: AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 404


@pytest.mark.parametrize("path", ["/bulletins/tribune/none", "/receipts/tribune/none"])
async def test_what_never_came_is_not_called_rejected(client: AsyncClient, path: str) -> None:
    assert "rejected" not in (await client.get(path)).json()["detail"]


@pytest.mark.parametrize("path", ["/bulletins/tribune/bad", "/receipts/tribune/bad"])
async def test_a_rejected_bulletin_is_not_there_and_the_answer_says_why(
    client: AsyncClient, path: str
) -> None:
    answer = await client.get(path)
    assert answer.status_code == 404
    assert "tribune/bad was rejected by split" in answer.json()["detail"]
    assert "body: empty. See /rejected/tribune/bad" in answer.json()["detail"]


async def test_what_was_rejected_of_a_bulletin_is_listed_with_its_reason(client: AsyncClient) -> None:
    [found] = (await client.get("/rejected/tribune/bad")).json()
    assert (found["stage"], found["error"]) == ("split", "body: empty")
    assert "value" not in found


async def test_a_bulletin_is_read_back_with_its_records(client: AsyncClient) -> None:
    found = (await client.get("/bulletins/tribune/2026/01/02")).json()
    assert found["bulletin"]["revision"] == 3
    assert ([s["id"] for s in found["statements"]], [e["id"] for e in found["front_events"]]) == (
        ["s1"],
        ["e1"],
    )
    assert (found["warnings"], found["unclassified_share"]) == (["a warning"], 0.25)


async def test_receipts_say_what_became_of_it(client: AsyncClient) -> None:
    [receipt] = (await client.get("/receipts/tribune/2026/01/02")).json()
    assert (receipt["stage"], receipt["revision"]) == ("indexed", 3)


@pytest.mark.parametrize(
    ("bulletin_id", "path"),
    [("звезда", "tribune/%D0%B7%D0%B2%D0%B5%D0%B7%D0%B4%D0%B0"), ("a b?c#d%", "tribune/a%20b%3Fc%23d%25")],
)
async def test_the_links_of_an_id_with_any_letters_work(
    client: AsyncClient, bulletin_id: str, path: str
) -> None:
    answer = await client.post("/bulletins", json={**MESSAGE, "id": bulletin_id})
    assert answer.status_code == 202
    assert answer.headers["location"] == f"/bulletins/{path}"
    assert answer.json()["receipts"] == f"/receipts/{path}"


async def test_a_list_of_more_than_is_given_at_once_is_refused(client: AsyncClient) -> None:
    answer = await client.get("/bulletins?limit=501")
    assert answer.status_code == 422
    assert "limit" in answer.json()["detail"]


async def test_the_latest_bulletins_are_listed_with_what_became_of_them(client: AsyncClient) -> None:
    (listed,) = (await client.get("/bulletins")).json()
    assert (listed["statements"], listed["unclassified_share"], listed["warnings"]) == (
        1,
        0.25,
        ["a warning"],
    )
    assert (await client.get("/bulletins?publisher=nobody")).json() == []


async def test_what_was_rejected_is_listed_the_latest_first(client: AsyncClient) -> None:
    listed = (await client.get("/rejected?publisher=tribune")).json()
    assert [(one["key"], one["error"]) for one in listed] == [
        ("tribune/bad", "body: empty"),
        ("tribune/worse", "another one"),
    ]
    assert (await client.get("/rejected?publisher=gazette")).json() == []
