"""Alerts are stored once, and paged by subscription."""

from datetime import UTC, datetime, timedelta

from schemas.alert import Alert
from stream.alerts.desk.alerts import Alerts
from stream.store.documents import Documents

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def alert(alert_id: str, at: datetime = NOON, subscription_id: str = "s1") -> Alert:
    return Alert(
        id=alert_id,
        kind="test",
        subscription_id=subscription_id,
        subscription_name="Kyiv",
        record=None,
        reasons=(),
        bulletin=None,
        supersedes=None,
        count=1,
        note=None,
        at=at,
    )


async def test_the_second_of_an_id_is_left_out(documents: Documents) -> None:
    desk = Alerts(documents)
    first = await desk.create(alert("a"))
    assert await desk.create(alert("a", NOON + MINUTE)) is None
    assert await desk.get("a") == first


async def test_a_subscriptions_alerts_come_newest_first_page_by_page(documents: Documents) -> None:
    desk = Alerts(documents)
    for number in range(5):
        await desk.create(alert(f"a{number}", NOON + number // 2 * MINUTE))
    await desk.create(alert("other", subscription_id="s2"))
    first = await desk.page("s1", limit=2)
    rest = await desk.page("s1", after=first[-1].position("at"))
    assert [held.model.id for held in (*first, *rest)] == ["a4", "a3", "a2", "a1", "a0"]


async def test_only_what_is_older_is_forgotten(documents: Documents) -> None:
    desk = Alerts(documents)
    await desk.create(alert("old", NOON - MINUTE))
    await desk.create(alert("new"))
    assert await desk.forget(NOON) == 1
    assert [held.model.id for held in await desk.page("s1")] == ["new"]
