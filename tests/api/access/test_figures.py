"""What Prometheus is told: requests by path, method and status, their times, and what was refused."""

from fastapi import FastAPI
from httpx import AsyncClient

from stream.metrics import API
from tests.api.access.conftest import Guarded, bearer


def counted(name: str, **labels: str) -> float:
    return API.get_sample_value(name, labels) or 0.0


def requests(route: str, status: str, method: str = "GET") -> float:
    return counted("frontwire_api_requests_total", method=method, route=route, status=status)


async def test_a_path_that_there_is_not_makes_no_label_of_its_own(
    guarded: Guarded, client: AsyncClient
) -> None:
    _, token = await guarded.key("read")
    before = requests("(none)", "404")
    for path in ("/nowhere/1", "/nowhere/2"):
        await client.get(path, headers=bearer(token))
    await client.request("BREW", "/nowhere", headers=bearer(token))
    assert requests("(none)", "404") == before + 2
    assert requests("(none)", "404", method="other") >= 1


async def test_requests_are_counted_and_timed_by_path(guarded: Guarded, client: AsyncClient) -> None:
    _, token = await guarded.key("read")
    route = "/bulletins/{key:path}"
    before = requests(route, "404"), counted("frontwire_api_request_seconds_count", method="GET", route=route)
    for each in ("a/1", "b/2"):
        await client.get(f"/bulletins/{each}", headers=bearer(token))
    timed = counted("frontwire_api_request_seconds_count", method="GET", route=route)
    assert (requests(route, "404"), timed) == (before[0] + 2, before[1] + 2)


async def test_what_breaks_is_counted_as_500(guarded: Guarded) -> None:
    def broken(app: FastAPI) -> None:
        @app.get("/broken")
        async def fail() -> None:
            raise RuntimeError("a bug")

    async with guarded.client(keys=False, more=broken) as client:
        assert (await client.get("/broken")).status_code == 500
    assert requests("/broken", "500") == 1


async def test_refusals_are_counted_by_reason(guarded: Guarded, client: AsyncClient) -> None:
    _, token = await guarded.key("publish")
    reasons = ("missing", "malformed", "scope", "rate")
    before = {reason: counted("frontwire_api_refused_total", reason=reason) for reason in reasons}
    await client.get("/statements")
    await client.get("/statements", headers={"X-API-Key": "nonsense"})
    await client.get("/statements", headers=bearer(token))
    async with guarded.client(keys=False, rate="1/day") as limited:
        for _ in range(2):
            await limited.get("/statements")
    for reason in reasons:
        assert counted("frontwire_api_refused_total", reason=reason) == before[reason] + 1, reason


async def test_searches_of_the_store_are_timed(guarded: Guarded, client: AsyncClient) -> None:
    _, token = await guarded.key("read")
    before = counted("frontwire_api_search_seconds_count", kind="statement")
    await client.get("/statements", headers=bearer(token))
    assert counted("frontwire_api_search_seconds_count", kind="statement") == before + 1


async def test_they_are_served_as_text_to_who_may_read(guarded: Guarded, client: AsyncClient) -> None:
    _, token = await guarded.key("read")
    assert (await client.get("/metrics")).status_code == 401
    await client.get("/statements", headers=bearer(token))
    answer = await client.get("/metrics", headers=bearer(token))
    assert answer.headers["Content-Type"].startswith("text/plain; version=")
    assert 'frontwire_api_requests_total{method="GET",route="/statements",status="200"}' in answer.text
    assert "frontwire_messages_total" not in answer.text
