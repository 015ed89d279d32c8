"""What was set aside is kept without its bytes, found by what was wrong, gone when it is mended or old."""

from datetime import timedelta

import pytest

from stream.rejections.desk import KEPT_FOR, Rejections, keys_of
from tests.alerts.fakes import MemoryDocuments
from tests.rejections.builders import NOON, rejected


@pytest.fixture
def desk(documents: MemoryDocuments) -> Rejections:
    return Rejections(documents)


@pytest.fixture
def documents() -> MemoryDocuments:
    return MemoryDocuments()


async def kept(desk: Rejections, *names: str) -> list[str]:
    return list(await desk.get_many(names))


async def test_one_that_comes_twice_is_kept_once_as_it_was(desk: Rejections) -> None:
    await desk.note(rejected())
    await desk.note(rejected(at=NOON + timedelta(days=1)))
    held = await desk.get(rejected().id)
    assert held
    assert held.model.rejected_at == NOON


async def test_its_bytes_and_headers_stay_on_the_topic(desk: Rejections) -> None:
    await desk.note(rejected())
    held = await desk.get(rejected().id)
    assert held
    assert (held.model.value, held.model.headers, held.model.size) == (None, (), 1)


async def test_one_that_was_replayed_is_taken_off_and_another_stays(desk: Rejections) -> None:
    for name in ("a", "b"):
        await desk.note(rejected(name))
    await desk.take_off("a")
    await desk.take_off("never-there")
    assert await kept(desk, "a", "b") == ["b"]


async def test_what_the_topic_keeps_no_longer_is_forgotten(desk: Rejections) -> None:
    await desk.note(rejected("old", NOON))
    await desk.note(rejected("on time", NOON + KEPT_FOR))
    assert await kept(desk, "old", "on time") == ["old", "on time"]
    await desk.note(rejected("late", NOON + KEPT_FOR + timedelta(milliseconds=1)))
    assert await kept(desk, "old", "on time", "late") == ["on time", "late"]


@pytest.mark.parametrize(
    ("key", "publisher", "bulletin"),
    [
        (b"", "(unknown)", ""),
        (b"tribune", "(unknown)", "tribune"),
        (b"\xff/7", "\\xff", "\\xff/7"),
        (b"tribune/2026/7", "tribune", "tribune/2026/7"),
    ],
)
def test_the_bulletin_is_named_as_far_as_the_key_tells(key: bytes, publisher: str, bulletin: str) -> None:
    keys = keys_of(rejected(key=key))
    assert (keys["publisher"], keys["bulletin"]) == (publisher, bulletin)


def test_keys_have_a_length_that_stores_take() -> None:
    long = rejected(key=b"t/" + b"x" * 100_000).model_copy(update={"error": "e" * 4096})
    assert max(len(str(value)) for value in keys_of(long).values()) == 1000
