"""Pause, resume, test, new secret, log and replay over HTTP."""

import pytest
from httpx import AsyncClient

from stream.alerts.managing import trying_out
from stream.alerts.managing.office import Office
from tests.alerts.delivery.builders import delivery
from tests.alerts.managing.offices import HOOK, OTHER_HOOK

GIVEN = {
    "wanted": {"place": ["Chuhuiv"]},
    "channels": [{"kind": "webhook", "url": HOOK}, {"kind": "webhook", "url": OTHER_HOOK}],
}


@pytest.fixture
async def path(client: AsyncClient) -> str:
    return str((await client.post("/subscriptions", json=GIVEN)).headers["Location"])


async def test_which_of_two_webhooks_must_be_said(client: AsyncClient, path: str) -> None:
    answer = await client.post(f"{path}/rotate-secret")
    assert answer.status_code == 409
    assert OTHER_HOOK in answer.json()["detail"]
    assert (await client.post(f"{path}/rotate-secret?keep_old_hours=-1")).status_code == 422


async def test_a_new_secret_is_shown_once(client: AsyncClient, path: str) -> None:
    channel = (await client.get(path)).json()["channels"][0]["id"]
    answer = await client.post(f"{path}/rotate-secret", params={"channel": channel, "keep_old_hours": 2})
    assert answer.json()["secret"].startswith("whsec_")
    assert answer.json()["old_valid_until"] == "2026-03-01T14:00:00Z"


async def test_a_pause_and_its_end(client: AsyncClient, path: str) -> None:
    assert (await client.post(f"{path}/pause")).json()["subscription"]["state"] == "paused"
    assert (await client.get(path)).json()["state"] == "paused"
    assert (await client.post(f"{path}/resume")).json()["subscription"]["state"] == "active"


async def test_a_test_that_nobody_sends_says_what_to_look_at(
    client: AsyncClient, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trying_out.try_out, "__defaults__", (0.0,))
    answer = (await client.post(f"{path}/test")).json()
    assert [one["state"] for one in answer["deliveries"]] == ["waiting", "waiting"]
    assert "see that a worker runs" in answer["notes"][0]


async def test_what_was_set_aside_is_in_the_log_and_is_sent_again(
    client: AsyncClient, path: str, office: Office
) -> None:
    aside = delivery(subscription_id=path.rsplit("/", maxsplit=1)[-1], state="set_aside")
    await office.desks.deliveries.create(aside)
    log = (await client.get(f"{path}/deliveries?state=set_aside")).json()
    assert [one["id"] for one in log["deliveries"]] == ["d1"]
    assert (await client.post(f"{path}/replay")).json() == {"replayed": 1, "notes": []}
    assert (await client.get(f"{path}/deliveries?state=set_aside")).json()["deliveries"] == []
    assert (await client.get(f"{path}/deliveries?state=nonsense")).status_code == 422
