"""Everything that a search finds as a file over HTTP."""

import io
from typing import Any

import pytest
from httpx import AsyncClient
from pyarrow.parquet import read_table

from stream.errors import StoreUnavailableError


@pytest.mark.parametrize(
    ("path", "complaint"),
    [
        ("/export/statements/kml", "form"),
        ("/export/rumours/csv", "collection"),
        ("/export/statements/csv?since=yesterday", "since"),
        ("/export/statements/csv?colour=red", "colour"),
    ],
)
async def test_what_cannot_be_exported_is_refused_before_the_file_begins(
    client: AsyncClient, path: str, complaint: str
) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert complaint in answer.json()["detail"]


async def test_an_outage_is_no_empty_file(client: AsyncClient, store: Any) -> None:
    store.failure = StoreUnavailableError("the store does not answer")
    assert (await client.get("/export/statements/csv")).status_code == 503


@pytest.mark.parametrize(
    ("form", "media_type", "name"),
    [
        ("jsonl", "application/jsonl", "front-events.jsonl"),
        ("geojson", "application/geo+json", "front-events.geojson"),
        ("csv", "text/csv; charset=utf-8", "front-events.csv"),
        ("acled", "text/csv; charset=utf-8", "front-events.acled.csv"),
    ],
)
async def test_a_file_has_its_type_and_name(
    client: AsyncClient, form: str, media_type: str, name: str
) -> None:
    answer = await client.get(f"/export/front-events/{form}?limit=1")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.content


async def test_parquet_is_readable(client: AsyncClient) -> None:
    answer = await client.get("/export/statements/parquet?limit=1")
    assert read_table(io.BytesIO(answer.content)).num_rows == 1
