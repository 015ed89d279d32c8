"""Who asks too often is told when to go on; everybody else goes on."""

import pytest
from httpx import AsyncClient

from stream.api.access.rates import asker
from stream.keys.sessions import begin_session
from tests.api.access.conftest import Guarded, bearer

RATE = "3/day"


async def statuses(client: AsyncClient, times: int, path: str = "/statements", **how: object) -> list[int]:
    return [(await client.get(path, **how)).status_code for _ in range(times)]  # type: ignore[arg-type]


async def test_without_a_rate_nobody_is_told_of_one(guarded: Guarded) -> None:
    async with guarded.client(keys=False) as client:
        assert set(await statuses(client, 20)) == {200}
        assert "RateLimit" not in (await client.get("/statements")).headers


async def test_the_fourth_of_three_is_refused_and_told_when_to_go_on(guarded: Guarded) -> None:
    async with guarded.client(keys=False, rate=RATE) as client:
        granted = [await client.get("/statements") for _ in range(3)]
        refused = await client.get("/statements")
    assert [answer.headers["RateLimit"].split(";")[1] for answer in granted] == ["r=2", "r=1", "r=0"]
    assert (refused.status_code, refused.headers["Content-Type"]) == (429, "application/problem+json")
    assert refused.headers["RateLimit-Policy"] == '"requests";q=3;w=86400'
    wait = refused.headers["Retry-After"]
    assert 1 <= int(wait) <= 86_400
    assert refused.headers["RateLimit"] == f'"requests";r=0;t={wait}'
    assert refused.json()["detail"].startswith(f"more than 3 per 1 day were asked for: wait {wait} s")


async def test_probes_and_figures_use_up_nothing(guarded: Guarded) -> None:
    async with guarded.client(keys=False, rate=RATE) as client:
        for path in ("/healthz", "/readyz", "/metrics"):
            assert set(await statuses(client, 5, path)) == {200}
        assert await statuses(client, 1) == [200]


async def test_each_key_has_its_own_and_its_sessions_share_it(guarded: Guarded) -> None:
    (key, token), (_, other) = [await guarded.key("read") for _ in range(2)]
    session = await begin_session(guarded.desk, key, guarded.clock.now())
    async with guarded.client(rate=RATE) as client:
        assert await statuses(client, 4, headers=bearer(token)) == [200, 200, 200, 429]
        assert await statuses(client, 3, headers=bearer(other)) == [200, 200, 200]
        assert await statuses(client, 1, headers={"Cookie": f"frontwire_session={session.text}"}) == [429]


async def test_refused_requests_count_for_their_address(guarded: Guarded) -> None:
    _, token = await guarded.key("read")
    async with guarded.client(rate=RATE) as client:
        assert await statuses(client, 4) == [401, 401, 401, 429]
        assert await statuses(client, 1, headers=bearer(token)) == [200]


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("192.0.2.7", "address 192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "address 2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::1", "address 2001:db8:1:2::"),
        (None, "address of a socket"),
    ],
)
def test_an_office_is_one_address(host: str | None, said: str) -> None:
    assert asker(None, host) == said
