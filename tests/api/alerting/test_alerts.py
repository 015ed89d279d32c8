"""Alerts over HTTP: page by page, one by its id."""

from datetime import timedelta

from httpx import AsyncClient

from schemas.alert import Alert
from stream.alerts.managing.office import Office
from tests.alerts.delivery.builders import NOON, alert


async def test_what_is_not_there_is_not_found(client: AsyncClient) -> None:
    assert (await client.get("/alerts/none")).status_code == 404
    assert (await client.get("/alerts?cursor=nonsense")).status_code == 422


async def test_those_of_a_subscription_come_newest_first_page_by_page(
    client: AsyncClient, office: Office
) -> None:
    for number in range(3):
        await office.desks.alerts.create(alert(f"a{number}", at=NOON + timedelta(seconds=number)))
    await office.desks.alerts.create(alert("other", subscription_id="s2"))
    first = (await client.get("/alerts?subscription=s1&limit=2")).json()
    second = (
        await client.get("/alerts", params={"subscription": "s1", "cursor": first["next_cursor"]})
    ).json()
    assert [one["id"] for one in (*first["alerts"], *second["alerts"])] == ["a2", "a1", "a0"]
    assert len((await client.get("/alerts")).json()["alerts"]) == 4


async def test_one_is_read_whole(client: AsyncClient, office: Office) -> None:
    await office.desks.alerts.create(alert())
    assert Alert.model_validate_json((await client.get("/alerts/a1")).content) == alert()
