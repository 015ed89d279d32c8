"""Records are searched by filters and read by id; wrong questions say what to change."""

from typing import Any

import pytest
from httpx import AsyncClient

from stream.errors import StoreUnavailableError
from stream.store.query import Circle


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ("nonsense=1", "there is no parameter 'nonsense': there are q, speaker, place, "),
        (
            "evnt_type=fire",
            "there is no parameter 'evnt_type': did you mean event_type? Otherwise there are ",
        ),
        ("event_type=war", "event_type is 'war': give one of drone_strike, "),
        ("event_type=drone-strike", "event_type is 'drone-strike': did you mean drone_strike?"),
        ("limit=0", "limit is '0': give a whole number from 1 to 1000"),
        ("limit=1001", "limit is '1001': give a whole number from 1 to 1000"),
        ("since=yesterday", "since is 'yesterday': give a date (2026-01-31) or a date-time ("),
        ("since=2026-02-01&until=2026-01-01", "since (2026-02-01) is later than until (2026-01-01)"),
        ("sort=relevance", "give a text, or sort by newest"),
        ("within=10", "give place or near, too"),
        ("near=50,30", "give within, too"),
        ("near=north&within=5", "near is 'north': give a point as latitude,longitude"),
        ("near=95,30&within=5", "the latitude is 95.0"),
        ("place=Nowhereville", "no place is called 'Nowhereville': give another spelling"),
        (
            "place=Kyvi",
            "did you mean Kyiv (XX, 2,800,000 people) [geonames:703448]?",
        ),
        ("place=geonames:abc", "no place is called 'geonames:abc': give the id of a place"),
        ("place=geonames:5", "no place is called 'geonames:5': give the id of a place"),
        ("side=ZZ", "no country is called 'ZZ': give a country by its name or ISO 3166-1 code"),
        ("side=UA&side=Ukrane", "no country is called 'Ukrane': did you mean Ukraine [UA]?"),
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
        ("place=geonames:1&place_role=from", {"place_ids": ("geonames:1",), "place_groups": ("from",)}),
        ("place=geonames:1&within=5", {"place_ids": (), "circle": Circle(50.4, 36.4, 5)}),
        ("side=Ukraine&side=ua&side=UA", {"sides": ("UA",)}),
        ("side=Ukrainian", {"sides": ("UA",)}),
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


@pytest.mark.parametrize(
    ("speaker", "meant"),
    [("Ada Ruis", ["Ada Ruiz"]), ("ruis", ["Ada Ruiz"]), ("Ozerova", []), ("person:ada-ruis", [])],
)
async def test_a_speaker_nobody_has_heard_of_is_answered_with_those_of_similar_names(
    client: AsyncClient, store: Any, speaker: str, meant: list[str]
) -> None:
    store.empty = True
    page = (await client.get("/statements", params={"speaker": speaker})).json()
    assert (page["total"], page["speakers_meant"]) == (0, meant)


async def test_nobody_else_is_meant_where_the_speaker_is_known(client: AsyncClient) -> None:
    assert (await client.get("/statements?speaker=Ruiz")).json()["speakers_meant"] == []


@pytest.mark.parametrize("path", ["/records/s1", "/bulletins/tribune/2026/01/02", "/receipts/tribune/a", "/"])
async def test_a_path_without_parameters_takes_none(client: AsyncClient, path: str) -> None:
    answer = await client.get(f"{path}?foo=1")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert "there is no parameter 'foo' here" in answer.json()["detail"]


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
