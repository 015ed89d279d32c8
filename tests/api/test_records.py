"""Records are searched by filters and read by id; wrong questions say what to change."""

from typing import Any

import pytest
from httpx import AsyncClient

from stream.errors import StoreUnavailableError
from stream.store.query import Circle


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ("nonsense=1", "nonsense: Extra inputs"),
        ("event_type=war", "Input should be 'drone_strike'"),
        ("limit=0", "limit"),
        ("limit=1001", "limit"),
        ("since=yesterday", "Invalid isoformat string"),
        ("since=2026-02-01&until=2026-01-01", "since (2026-02-01) is later than until (2026-01-01)"),
        ("sort=relevance", "give a text, or sort by newest"),
        ("within=10", "give place or near, too"),
        ("near=50,30", "give within, too"),
        ("near=north&within=5", "near"),
        ("near=95,30&within=5", "the latitude is 95.0"),
        ("place=Nowhereville", "no place called 'Nowhereville' is known"),
        ("place=geonames:1&within=5", "within needs a place by name"),
    ],
)
async def test_a_wrong_question_is_a_problem_that_says_what_to_change(
    client: AsyncClient, parameters: str, complaint: str
) -> None:
    answer = await client.get(f"/front-events?{parameters}")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.status_code == 422, answer.text
    assert complaint in answer.json()["detail"]


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ("", {"kind": "front_event", "limit": 20, "place_groups": ("at",)}),
        ("q=oil+depot&sort=relevance", {"text": "oil depot", "sort": "relevance"}),
        ("speaker=Ruiz", {"speaker": "Ruiz", "speaker_id": None}),
        ("speaker=Minister:+Ruiz", {"speaker": "Minister: Ruiz", "speaker_id": None}),
        ("speaker=person:ada-ruiz", {"speaker": None, "speaker_id": "person:ada-ruiz"}),
        ("place=Kiev", {"place_ids": ("geonames:703448",)}),
        ("place=Kyiv", {"place_ids": ("geonames:703448",)}),
        # Every homonym, the largest first.
        ("place=Oktyabrsky", {"place_ids": ("geonames:2", "geonames:1")}),
        ("place=geonames:5&place_role=from", {"place_ids": ("geonames:5",), "place_groups": ("from",)}),
        ("place=Kyiv&within=30", {"place_ids": (), "circle": Circle(50.45, 30.52, 30)}),
        ("near=-1.5,30&within=2.5", {"circle": Circle(-1.5, 30, 2.5)}),
        ("event_type=fire&event_type=strike&side=UA", {"event_types": ("fire", "strike"), "sides": ("UA",)}),
        (
            "publisher=tribune&bulletin=7&cursor=c",
            {"publisher": "tribune", "bulletin_id": "7", "cursor": "c"},
        ),
    ],
)
async def test_parameters_become_the_stores_query(
    client: AsyncClient, store: Any, parameters: str, expected: dict[str, object]
) -> None:
    assert (await client.get(f"/front-events?{parameters}")).status_code == 200
    [query] = store.asked
    assert {name: getattr(query, name) for name in expected} == expected


async def test_a_page_has_records_highlights_facets_and_the_next_cursor(client: AsyncClient) -> None:
    page = (await client.get("/statements?q=holds&facet=side")).json()
    assert page["hits"][0]["record"]["speaker"]["name"] == "Ada Ruiz"
    assert page["hits"][0]["highlights"] == [{"start": 1, "end": 3}]
    assert (page["total"], page["next_cursor"]) == (7, "next")
    assert page["facets"] == {"side": [{"value": "RU", "label": "RU", "count": 2}]}


async def test_an_unknown_record_is_not_found(client: AsyncClient) -> None:
    answer = await client.get("/records/none")
    assert (answer.status_code, answer.json()["title"]) == (404, "Not Found")


@pytest.mark.parametrize(("record_id", "kind"), [("s1", "statement"), ("e1", "front_event")])
async def test_a_record_is_read_by_its_id(client: AsyncClient, record_id: str, kind: str) -> None:
    assert (await client.get(f"/records/{record_id}")).json()["kind"] == kind


async def test_an_outage_of_the_store_asks_to_come_back(client: AsyncClient, store: Any) -> None:
    store.failure = StoreUnavailableError("Elasticsearch does not answer: try again in a moment")
    answer = await client.get("/statements")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "does not answer" in answer.json()["detail"]
