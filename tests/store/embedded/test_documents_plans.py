"""Every question that a desk asks is answered from an index, without reading or sorting a whole table."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from stream.alerts.delivery.hour_ledger import HourLedgers
from stream.alerts.desk.alerts import Alerts
from stream.alerts.desk.deliveries import Deliveries
from stream.alerts.desk.publishers import Publishers
from stream.alerts.desk.subscriptions import Subscriptions
from stream.corrections.desk import Corrections
from stream.keys.desk import KeyDesk
from stream.store.documents import Collection, Held, Key, Wish
from stream.store.embedded.documents import EmbeddedDocuments
from stream.store.embedded.documents_questions import finding

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Asked(EmbeddedDocuments):
    """Remembers what it was asked, the page before and all."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.wishes: list[tuple[Collection, Wish]] = []

    async def find(self, collection: Collection, wish: Wish) -> tuple[Held, ...]:
        self.wishes.append((collection, wish))
        return await super().find(collection, wish)


@pytest.fixture
async def asked(tmp_path: Path) -> Asked:
    asked = Asked(tmp_path / "store.db")
    await asked.setup()
    name: tuple[Key, str] = ("Kyiv", "s1")
    moment: tuple[Key, str] = (1_700_000_000_000, "s1")
    subscriptions, alerts, deliveries = Subscriptions(asked), Alerts(asked), Deliveries(asked)
    await subscriptions.page(after=name)
    await subscriptions.page(owner="desk", after=name)
    await subscriptions.page(order="created_at", after=moment)
    await subscriptions.page(owner="desk", order="created_at", after=moment)
    assert [each async for each in subscriptions.changed_since(NOW)] == []
    assert [each async for each in subscriptions.deleted_before(NOW)] == []
    assert [each async for each in subscriptions.watching("silence")] == []
    await alerts.page("s1", after=moment)
    await alerts.forget(NOW)
    await deliveries.due(NOW)
    await deliveries.page("s1", after=moment)
    await deliveries.page("s1", state="set_aside", after=moment)
    await deliveries.forget("delivered", NOW)
    assert [each async for each in Publishers(asked).longest_silent_first()] == []
    await asked.find("folds", Wish(equal={"repeated": 1}, at_most=("closes_at", 1), order_by="closes_at"))
    await HourLedgers(asked).forget(NOW)
    assert [each async for each in KeyDesk(asked).all()] == []
    await KeyDesk(asked).forget_sessions(NOW)
    await Corrections(asked).page(after=moment)
    await Corrections(asked).page("tribune", after=moment)
    await asked.close()
    return asked


def plan(path: Path, collection: Collection, wish: Wish) -> str:
    sql, values = finding(collection, wish)
    with closing(sqlite3.connect(path)) as connection:
        steps = connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)
        return "; ".join(step[-1] for step in steps)


async def test_a_question_that_no_desk_asks_is_answered_by_sorting(asked: Asked, tmp_path: Path) -> None:
    assert asked.wishes
    assert "TEMP B-TREE" in plan(tmp_path / "store.db", "deliveries", Wish(order_by="channel_id"))


async def test_every_desks_questions_are_answered_from_an_index(asked: Asked, tmp_path: Path) -> None:
    plans = {
        f"{collection} {wish}": plan(tmp_path / "store.db", collection, wish)
        for collection, wish in asked.wishes
    }
    assert len(plans) == 20
    slow = {
        wish: steps for wish, steps in plans.items() if "USING INDEX" not in steps or "TEMP B-TREE" in steps
    }
    assert slow == {}
    read_whole = {wish.split()[0] for wish, steps in plans.items() if "SCAN" in steps}
    assert read_whole == {"publishers"}, "only that question is for all there are"
