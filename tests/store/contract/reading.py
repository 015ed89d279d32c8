"""Contract: what was put comes back exactly, and at once."""

import asyncio
from datetime import date, datetime

from schemas.front_event import Casualties, Count
from schemas.record_set import RecordSet
from schemas.span import Span
from schemas.time_span import TimeSpan
from stream.store import Store
from tests.store.builders import (
    BULLETIN,
    CHUHUIV,
    KHARKIV,
    KHARKIV_REGION,
    PUBLISHER,
    front_event,
    mention,
    place,
    record_set,
    statement,
)
from tests.store.harness import Harness

RICH_STATEMENT = statement(
    "said",
    '“Наші люди — тут,” said Olha Marchenko 🙂 "at" 5 o’clock.',
    mentions=(mention("Kharkov", KHARKIV),),
    stated_at=TimeSpan(from_=datetime(2025, 9, 6, 0, 0), to=None, precision="minute", text="at midnight"),  # noqa: DTZ001 - the time of the place
    confidence=1 / 3,
    url="https://tribune.example/6",
)
RICH_EVENT = front_event(
    "struck",
    "Drones hit Chuguev.",
    span=Span(start=100, end=119),
    places=(
        place("Chuguev", CHUHUIV, lat=50.0, confidence=1.0),
        place("Kharkov region", KHARKIV_REGION, "within", precision="region"),
        place("Unknownka", None),
    ),
    casualties=Casualties(killed=Count(min=0, max=0), wounded=Count(min=10**30, max=None), civilian=None),
    occurred=TimeSpan(from_=date(2025, 9, 5), to=date(2025, 9, 6), precision="days", text=None),
    weapons=("Geran-2",),
    side="RU",
)
RICH_SET = record_set(RICH_STATEMENT, RICH_EVENT)


class ReadingContract:
    async def test_nothing_is_found_in_an_empty_store(self, store: Store) -> None:
        assert await store.bulletin(PUBLISHER, BULLETIN) is None
        assert await store.record("said") is None
        assert await store.records_of(PUBLISHER, BULLETIN) == ()

    async def test_records_come_back_exactly_and_at_once(self, store: Store) -> None:
        await store.put(RICH_SET)
        for record in RICH_SET.records:
            found = await store.record(record.id)
            assert found is not None
            assert found == record
            assert found.model_dump_json() == record.model_dump_json()

    async def test_the_records_of_a_bulletin_come_in_the_order_of_its_text(self, store: Store) -> None:
        first, *rest = (statement(f"s{n}", span=Span(start=n, end=n + 5)) for n in (0, 20, 40))
        event = front_event("e", span=Span(start=30, end=35))
        await store.put(record_set(*rest[::-1], event, first))
        assert [record.id for record in await store.records_of(PUBLISHER, BULLETIN)] == [
            "s0",
            "s20",
            "e",
            "s40",
        ]

    async def test_the_bulletin_comes_back_whole(self, store: Store) -> None:
        record_set = await _put(store, RICH_SET)
        stored = await store.bulletin(PUBLISHER, BULLETIN)
        assert stored is not None
        assert stored.bulletin == record_set.bulletin
        assert stored.unclassified == record_set.unclassified
        assert (stored.statements, stored.front_events) == (1, 1)
        assert stored.extractor_version == record_set.extractor_version
        assert (stored.warnings, stored.unclassified_share) == (("no byline",), 0.25)

    async def test_names_of_any_length_and_script_serve_as_ids(self, store: Store) -> None:
        long_id = "Київ/" + "ї" * 395
        await store.put(record_set(statement("said"), bulletin_id=long_id))
        stored = await store.bulletin(PUBLISHER, long_id)
        assert stored is not None
        assert stored.bulletin.id == long_id
        assert len(await store.records_of(PUBLISHER, long_id)) == 1

    async def test_a_set_of_many_records_is_put_whole(self, store: Store) -> None:
        many = [statement(f"s{n}", "word " * 500, span=Span(start=n, end=n + 1)) for n in range(300)]
        result = await store.put(record_set(*many))
        assert result.statements == len(await store.records_of(PUBLISHER, BULLETIN)) == 300
        result = await store.put(record_set(revision=2))
        assert result.removed == 300
        assert await store.records_of(PUBLISHER, BULLETIN) == ()

    async def test_the_largest_bulletin_with_records_all_over_is_put_whole(self, store: Store) -> None:
        words = (f"{n * 7919 % 99991:x}" for n in range(50_000))
        body = " ".join(words)[: 256 * 1024]
        pieces = [body[start : start + 200] for start in range(0, len(body), 200)]
        records = [
            statement(f"s{n}", text, span=Span(start=n * 200, end=n * 200 + len(text)), content=text)
            for n, text in enumerate(pieces)
        ]
        largest = record_set(*records)
        bulletin = largest.bulletin.model_copy(update={"body": body})
        await store.put(largest.model_copy(update={"bulletin": bulletin, "plain_body": body}))
        stored = await store.bulletin(PUBLISHER, BULLETIN)
        assert stored is not None
        assert stored.bulletin.body == body
        assert "".join(record.text for record in await store.records_of(PUBLISHER, BULLETIN)) == body

    async def test_the_bulletins_stored_last_are_listed_first_and_withdrawn_ones_not(
        self, harness: Harness, store: Store
    ) -> None:
        assert await store.latest_bulletins() == ()
        for bulletin_id in ("one", "two", "three"):
            await store.put(record_set(statement(f"of-{bulletin_id}"), bulletin_id=bulletin_id))
            await asyncio.sleep(0.002)  # Elasticsearch keeps the time of storing to the millisecond
        await store.put(record_set(revision=2, bulletin_id="two", withdrawn=True))
        await store.put(record_set(statement("elsewhere"), publisher="gazette"))
        await harness.settle()
        listed = [stored.bulletin.key for stored in await store.latest_bulletins()]
        assert listed == [f"gazette/{BULLETIN}", f"{PUBLISHER}/three", f"{PUBLISHER}/one"]
        (latest,) = await store.latest_bulletins(PUBLISHER, 1)
        assert latest == await store.bulletin(PUBLISHER, "three")
        assert await store.latest_bulletins("nobody") == ()

    async def test_set_up_again_keeps_what_is_there(self, harness: Harness, store: Store) -> None:
        await store.put(RICH_SET)
        await (await harness.open()).setup()
        assert await store.record("said") == RICH_STATEMENT

    async def test_a_store_that_is_set_up_is_well(self, store: Store) -> None:
        health = await store.health()
        assert health.status == "ok", health.detail


async def _put(store: Store, record_set: RecordSet) -> RecordSet:
    await store.put(record_set)
    return record_set
