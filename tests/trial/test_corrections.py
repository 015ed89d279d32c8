"""A correction over HTTP in a running trial: seen at once, and kept when a revision is read anew."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.browser.trial import running_trial

QUOTE = "“The bridge at Zorivka holds,” said Olena Hontar, the head of the region."
FIRST = f"Kyiv, 3 March 2026.\n\n{QUOTE}"
SECOND = f"Kyiv, 3 March 2026. It rained.\n\n{QUOTE}\n\n“It will rain again,” said Petro Kuts, a forecaster."


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("corrections")
    if pytestconfig.cache:
        (folder / "data").mkdir()
        (folder / "data" / "gazetteer").symlink_to(pytestconfig.cache.mkdir("gazetteer"))
    with running_trial(folder) as address, httpx.Client(base_url=address, timeout=30) as client:
        yield client


def publish(client: httpx.Client, revision: int, body: str) -> None:
    bulletin = {"id": "zorivka", "publisher": "gazette", "revision": revision, "body": body}
    client.post("/bulletins", json=bulletin).raise_for_status()


def statements(client: httpx.Client, **filters: str) -> list[dict[str, Any]]:
    answer = client.get("/statements", params={"bulletin": "zorivka", **filters}).raise_for_status()
    return [hit["record"] for hit in answer.json()["hits"]]


def within_half_a_minute(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.2)


def test_a_correction_is_kept_when_a_revision_has_the_same_passage(client: httpx.Client) -> None:
    publish(client, 1, FIRST)
    within_half_a_minute(lambda: len(statements(client)) == 1)
    (read,) = statements(client)
    assert (read["speaker"]["name"], read["correction"]) == ("Olena Hontar", None)
    body = {"by": "Nina", "speaker": "a senior official"}
    client.post(f"/records/{read['id']}/corrections", json=body).raise_for_status()
    publish(client, 2, SECOND)
    within_half_a_minute(lambda: len(statements(client)) == 2)
    assert statements(client, speaker="Hontar") == []
    (seen,) = statements(client, speaker="official")
    assert (seen["revision"], seen["correction"]["by"]) == (2, "Nina")
    assert seen["correction"]["was"]["speaker"]["name"] == "Olena Hontar"


def test_a_struck_out_record_is_out_of_exports_unless_it_is_asked_for(client: httpx.Client) -> None:
    within_half_a_minute(lambda: len(statements(client, speaker="Kuts")) == 1)
    (read,) = statements(client, speaker="Kuts")
    client.post(
        f"/records/{read['id']}/corrections", json={"by": "Nina", "strike_out": True}
    ).raise_for_status()
    asked = {"bulletin": "zorivka"}
    assert b"Kuts" not in client.get("/export/statements/csv", params=asked).content
    whole = client.get("/export/statements/csv", params=asked | {"struck": "include"}).text
    assert "struck_out,Nina," in whole
    bulletin = client.get("/bulletins/gazette/zorivka").json()
    marks = {each["id"]: each["correction"] for each in bulletin["statements"]}
    assert marks[read["id"]]["verdict"] == "struck_out"
