"""Subscriptions over HTTP: refused with candidates, made with their past told, changed by their version."""

from typing import Any

import pytest
from httpx import AsyncClient

from schemas.subscription import Subscription
from stream.alerts.managing.draft import Change, Draft
from stream.api.subscription_answers import CHANGES, DRAFTS
from tests.alerts.managing.offices import HOOK

CHUHUIV = {"wanted": {"place": ["Chuhuiv"]}}


@pytest.mark.parametrize(
    ("given", "detail"),
    [
        ({}, "give either wanted"),
        ({"wanted": {}}, "nothing is asked for"),
        ({"nonsense": 1}, "nonsense"),
        (CHUHUIV | {"rate": {"timezone": "Mars"}}, "no time zone is called 'Mars'"),
        (CHUHUIV | {"channels": [{"kind": "webhook", "url": "http://[::1]/x"}]}, "private"),
        (
            CHUHUIV | {"channels": [{"kind": "webhook", "url": "http://user:pw@example.org/"}]},
            "user and password",
        ),
    ],
)
async def test_what_cannot_be_is_a_problem(client: AsyncClient, given: dict[str, Any], detail: str) -> None:
    answer = await client.post("/subscriptions", json=given)
    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert detail in answer.json()["detail"]
    assert (await client.get("/subscriptions")).json() == {"subscriptions": [], "next_cursor": None}


async def test_an_ambiguous_name_is_answered_with_choices(client: AsyncClient) -> None:
    answer = await client.post("/subscriptions", json={"wanted": {"place": ["Pokrovsk"]}})
    assert answer.status_code == 422
    problem = answer.json()
    assert (problem["field"], problem["given"]) == ("place", "Pokrovsk")
    assert [(choice["value"], choice["region"]) for choice in problem["choices"]] == [
        ("geonames:704422", "Donetsk"),
        ("geonames:2017824", "Sakha"),
    ]
    chosen = {"wanted": {"place": [problem["choices"][0]["value"]]}}
    assert (await client.post("/subscriptions", json=chosen)).status_code == 201


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("PATCH", ""),
        ("DELETE", ""),
        ("POST", "/pause"),
        ("POST", "/resume"),
        ("POST", "/test"),
        ("POST", "/rotate-secret"),
        ("POST", "/replay"),
        ("GET", "/deliveries"),
    ],
)
async def test_what_is_not_there_is_not_found(client: AsyncClient, method: str, path: str) -> None:
    answer = await client.request(method, f"/subscriptions/none{path}", json={})
    assert answer.status_code == 404
    assert "list them" in answer.json()["detail"]


async def test_a_misspelt_parameter_is_refused(client: AsyncClient) -> None:
    assert (await client.get("/subscriptions?ownr=desk")).status_code == 422
    assert (await client.get("/alerts?subscripton=s1")).status_code == 422


async def test_a_preview_stores_nothing(client: AsyncClient) -> None:
    answer = (await client.post("/subscriptions/preview", json=CHUHUIV)).json()
    assert (answer["preview"]["last_7_days"], answer["preview"]["last_30_days"]) == (1, 2)
    assert [one["record"]["id"] for one in answer["preview"]["examples"]] == ["late", "early"]
    assert (await client.get("/subscriptions")).json()["subscriptions"] == []


async def test_one_that_is_made_is_told_with_its_past_and_its_secret(client: AsyncClient) -> None:
    answer = await client.post(
        "/subscriptions", json=CHUHUIV | {"channels": [{"kind": "webhook", "url": HOOK}]}
    )
    assert answer.status_code == 201
    made = answer.json()
    stored = await client.get(answer.headers["Location"])
    assert stored.json() == made["subscription"]
    assert Subscription.model_validate_json(stored.content).name == "Chuhuiv"
    assert made["preview"]["last_30_days"] == 2
    (secret,) = made["secrets"]
    assert secret["secret"].startswith("whsec_")
    assert "whsec_" not in stored.text
    assert stored.headers["ETag"] == answer.headers["ETag"] == '"1"'


async def test_a_change_for_an_older_version_is_refused(client: AsyncClient) -> None:
    made = (await client.post("/subscriptions", json=CHUHUIV)).json()
    path = f"/subscriptions/{made['subscription']['id']}"
    first = await client.patch(path, json={"name": "Other"}, headers={"If-Match": '"1"'})
    assert (first.status_code, first.headers["ETag"]) == (200, '"2"')
    for tag in ('"1"', "1", "nonsense"):
        late = await client.patch(path, json={"name": "Third"}, headers={"If-Match": tag})
        assert late.status_code == 412
    assert (await client.patch(path, json={"name": "Third"})).json()["subscription"]["name"] == "Third"


async def test_the_list_goes_on_from_page_to_page(client: AsyncClient) -> None:
    for name in ("c", "a", "b"):
        await client.post("/subscriptions", json=CHUHUIV | {"name": name, "owner": "desk"})
    first = (await client.get("/subscriptions?limit=2&owner=desk")).json()
    second = (await client.get("/subscriptions", params={"limit": 2, "cursor": first["next_cursor"]})).json()
    assert [one["name"] for one in (*first["subscriptions"], *second["subscriptions"])] == ["a", "b", "c"]
    assert second["next_cursor"] is None


async def test_what_was_deleted_is_gone(client: AsyncClient) -> None:
    made = (await client.post("/subscriptions", json=CHUHUIV)).json()
    path = f"/subscriptions/{made['subscription']['id']}"
    assert (await client.delete(path)).json()["subscription"]["state"] == "deleted"
    assert (await client.get(path)).status_code == 404
    assert (await client.delete(path)).status_code == 200


async def test_the_description_has_examples_that_fit(client: AsyncClient) -> None:
    for example in DRAFTS.values():
        Draft.model_validate(example["value"])
    for example in CHANGES.values():
        Change.model_validate(example["value"])
    described = (await client.get("/openapi.json")).json()
    body = described["paths"]["/subscriptions"]["post"]["requestBody"]["content"]["application/json"]
    assert body["examples"].keys() == DRAFTS.keys()
