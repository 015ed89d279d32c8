"""The last bulletin of each publisher, written at most once a minute."""

from datetime import UTC, datetime, timedelta

from stream.alerts.desk.publishers import Publishers
from stream.store.documents import Documents

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


async def last(documents: Documents, publisher: str) -> datetime | None:
    held = await Publishers(documents).get(publisher)
    return held.model.last_at if held else None


async def test_within_a_minute_nothing_is_written(documents: Documents) -> None:
    desk = Publishers(documents)
    written = [await desk.seen("tribune", NOON + seconds * SECOND) for seconds in (0, 30, 59, 60, 90)]
    assert written == [True, False, False, True, False]
    assert await last(documents, "tribune") == NOON + 60 * SECOND


async def test_other_workers_write_no_earlier_moment_and_none_of_the_same_minute(
    documents: Documents,
) -> None:
    await Publishers(documents).seen("tribune", NOON)
    for seconds in (-3600, 0, 59):
        assert await Publishers(documents).seen("tribune", NOON + seconds * SECOND) is False
    assert await last(documents, "tribune") == NOON


async def test_a_bulletin_that_comes_late_takes_nothing_back(documents: Documents) -> None:
    desk = Publishers(documents)
    await desk.seen("tribune", NOON)
    assert await desk.seen("tribune", NOON - 3600 * SECOND) is False
    assert await last(documents, "tribune") == NOON
    assert await last(documents, "herald") is None


async def test_the_longest_silent_comes_first(documents: Documents) -> None:
    desk = Publishers(documents)
    for publisher, minutes in (("herald", 2), ("tribune", 1), ("courier", 3)):
        await desk.seen(publisher, NOON + minutes * 60 * SECOND)
    silent = [each.publisher async for each in desk.longest_silent_first()]
    assert silent == ["tribune", "herald", "courier"]
