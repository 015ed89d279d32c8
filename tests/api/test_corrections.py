"""Corrections over HTTP, on a real file."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from fastapi import FastAPI, Request, Response
from httpx import ASGITransport, AsyncClient
from starlette.middleware.base import RequestResponseEndpoint

from stream.api.access.caller import STATE
from stream.api.corrections import add_corrections
from stream.api.problems import answer_with_problems
from stream.corrections.office import CorrectionOffice
from stream.keys.key import ApiKey
from tests.corrections.conftest import clock, office

__all__ = ["clock", "office"]  # the fixtures of the office
STRIKE = {"by": "Nina", "strike_out": True}


@pytest.fixture
def app(office: CorrectionOffice) -> FastAPI:
    """The paths alone; `state.key` is whose key every request has."""
    app = FastAPI()
    app.state.key = None

    @app.middleware("http")
    async def with_key(request: Request, answer: RequestResponseEndpoint) -> Response:
        setattr(request.state, STATE, app.state.key)
        return await answer(request)

    answer_with_problems(app)
    add_corrections(app, office)
    return app


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[AsyncClient]:
    transport = ASGITransport(app, raise_app_exceptions=False)
    async with AsyncClient(transport=transport, base_url="http://frontwire") as client:
        yield client


@pytest.mark.parametrize(
    ("record_id", "body", "status", "said"),
    [
        ("unheard-of", STRIKE, 404, "there is no record unheard-of"),
        ("said", {"strike_out": True}, 422, "by is missing"),
        ("said", {"by": "Nina"}, 422, "nothing is said of the record"),
        ("said", {"by": "Nina", "speeker": "Petro Zavadsky"}, 422, "speeker"),
        ("said", {"by": "N" * 101, "strike_out": True}, 422, "by"),
        ("hit", {"by": "Nina", "places": [{"place": "Pokrovsk"}]}, 422, "the name of 2 places"),
    ],
)
async def test_what_cannot_be_is_a_problem(
    client: AsyncClient, record_id: str, body: dict[str, object], status: int, said: str
) -> None:
    answer = await client.post(f"/records/{record_id}/corrections", json=body)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert said in answer.json()["detail"]


@pytest.mark.parametrize("field", ["by", "speaker", "note", "event_type"])
async def test_half_a_character_is_refused(client: AsyncClient, field: str) -> None:
    body = b'{"by": "Nina", "%s": "\\ud800"}' % field.encode()
    answer = await client.post(
        "/records/said/corrections", content=body, headers={"Content-Type": "application/json"}
    )
    assert (answer.status_code, field in answer.json()["detail"]) == (422, True)


async def test_a_name_of_several_things_comes_with_its_candidates(client: AsyncClient) -> None:
    body = {"by": "Nina", "places": [{"place": "Pokrovsk"}]}
    problem = (await client.post("/records/hit/corrections", json=body)).json()
    assert problem["field"] == "place"
    assert {choice["value"] for choice in problem["choices"]} == {"geonames:704422", "geonames:2017824"}


async def test_a_corrected_record_says_who_when_and_what_it_was(client: AsyncClient) -> None:
    body = {"by": "Nina", "speaker": "Petro Zavadsky", "note": "see the video"}
    answer = await client.post("/records/said/corrections", json=body)
    assert answer.status_code == 201
    mark = answer.json()["record"]["correction"]
    assert (mark["verdict"], mark["by"], mark["note"]) == ("corrected", "Nina", "see the video")
    assert mark["was"]["speaker"]["name"] == "Olha Marchenko"
    assert (await client.get("/records/said/corrections")).json() == answer.json()


async def test_a_record_of_which_nobody_said_anything_has_no_history(client: AsyncClient) -> None:
    answer = (await client.get("/records/said/corrections")).json()
    assert (answer["record"]["correction"], answer["history"]) == (None, [])


async def test_a_withdrawn_correction_stays_in_the_history(client: AsyncClient) -> None:
    await client.post("/records/said/corrections", json=STRIKE)
    answer = (await client.delete("/records/said/corrections", params={"by": "Oleh"})).json()
    assert answer["record"]["correction"] is None
    assert [each["verdict"] for each in answer["history"]] == ["struck_out", "withdrawn"]
    again = await client.delete("/records/said/corrections", params={"by": "Oleh"})
    assert (again.status_code, again.json()["field"]) == (422, "record_id")


async def test_all_corrections_are_listed_with_their_passages(client: AsyncClient) -> None:
    await client.post("/records/said/corrections", json=STRIKE)
    page = (await client.get("/corrections", params={"publisher": "tribune"})).json()
    (one,) = page["corrections"]
    assert (one["record_id"], one["verdict"], one["text"][:9]) == ("said", "struck_out", "“We stand")
    assert page["next_cursor"] is None
    assert (await client.get("/corrections", params={"limit": 0})).status_code == 422


def key(**more: object) -> ApiKey:
    fields: dict[str, object] = {
        "id": "3f2a9c0d1e4b",
        "name": "desk",
        "scopes": ("publish",),
        "publishers": (),
        "digest": "",
        "ending": "x9Qs",
        "created_at": datetime(2026, 3, 1, tzinfo=UTC),
        "expires_at": None,
        "revoked_at": None,
        "session_of": None,
    }
    return ApiKey.model_validate(fields | more)


async def test_a_key_of_another_publisher_corrects_nothing(client: AsyncClient, app: FastAPI) -> None:
    app.state.key = key(publishers=("gazette",))
    answer = await client.post("/records/said/corrections", json=STRIKE)
    assert (answer.status_code, "publishes for gazette" in answer.json()["detail"]) == (403, True)
    answer = await client.delete("/records/said/corrections", params={"by": "Oleh"})
    assert answer.status_code == 403


async def test_who_has_a_key_corrects_under_its_name(client: AsyncClient, app: FastAPI) -> None:
    app.state.key = key(publishers=("tribune",))
    answer = await client.post("/records/said/corrections", json=STRIKE)
    assert answer.json()["record"]["correction"]["by"] == "desk"
