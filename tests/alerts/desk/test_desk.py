"""A desk keeps models: once, by compare-and-set, and as they are."""

import asyncio

import pytest

from schemas.base import OutputModel
from stream.alerts.desk.desk import Desk
from stream.errors import StoreRejectedError
from stream.store.documents import Document, Documents, Wish


class Card(OutputModel):
    """Something to keep."""

    name: str
    number: int


ALL = Wish(order_by="number", limit=2)


@pytest.fixture
def desk(documents: Documents) -> Desk[Card]:
    return Desk(
        documents, "alerts", Card, id_of=lambda card: card.name, keys_of=lambda card: {"number": card.number}
    )


async def test_what_another_version_wrote_is_named_with_a_way_out(
    documents: Documents, desk: Desk[Card]
) -> None:
    await documents.create("alerts", Document("odd", b'{"name":"odd"}', {"number": 1}))
    with pytest.raises(StoreRejectedError, match=r"alerts: 'odd' in the store is no Card.*number.*delete it"):
        await desk.get("odd")


async def test_a_second_one_of_an_id_is_not_kept(desk: Desk[Card]) -> None:
    assert await desk.create(Card(name="a", number=1))
    assert await desk.create(Card(name="a", number=2)) is None
    assert [held.model.number for held in (await desk.get_many(("a", "b"))).values()] == [1]


async def test_who_holds_an_earlier_state_changes_nothing(desk: Desk[Card]) -> None:
    first = await desk.create(Card(name="a", number=1))
    assert first is not None
    second = await desk.replace(first, Card(name="a", number=2))
    assert await desk.replace(first, Card(name="a", number=3)) is None
    assert await desk.delete(first) is False
    assert await desk.get("a") == second


async def test_a_change_of_what_is_not_there_is_none(desk: Desk[Card]) -> None:
    assert await desk.change("a", lambda card: card) is None


async def test_a_change_to_nothing_leaves_it_as_it_is(desk: Desk[Card]) -> None:
    held = await desk.create(Card(name="a", number=1))
    assert await desk.change("a", lambda _: None) == held
    assert await desk.get("a") == held


async def test_changes_by_many_at_once_are_all_kept(desk: Desk[Card]) -> None:
    await desk.create(Card(name="a", number=0))

    async def count() -> None:
        await desk.change("a", lambda card: card.model_copy(update={"number": card.number + 1}))

    await asyncio.gather(*(count() for _ in range(20)))
    held = await desk.get("a")
    assert held is not None
    assert held.model.number == 20


async def test_each_gives_all_pages_and_clear_removes_them(desk: Desk[Card]) -> None:
    for number in range(5):
        await desk.create(Card(name=f"card {number}", number=number))
    assert [held.model.number async for held in desk.each(ALL)] == [0, 1, 2, 3, 4]
    assert await desk.clear(Wish(order_by="number", at_most=("number", 2), limit=2)) == 3
    assert [held.model.number async for held in desk.each(ALL)] == [3, 4]
    assert (await desk.count({}), await desk.count({"number": 3})) == (2, 1)
