"""Contract: documents are found by their keys, in order, page after page."""

import asyncio
from dataclasses import replace

import pytest

from stream.errors import StoreRejectedError
from stream.store.documents import Document, Documents, Held, Wish

BY_TIME = Wish(order_by="at")
WORDS = ("Їжак", "ґанок", "zebra", "Zebra", "éclair", "🙂 smile", "\ufb01", "a b", "a")


async def put(documents: Documents, *made: Document) -> None:
    for document in made:
        assert await documents.create("deliveries", document)
    await documents.settle("deliveries")


async def found(documents: Documents, wish: Wish) -> list[str]:
    return [held.document.id for held in await documents.find("deliveries", wish)]


def due(document_id: str, at: int, state: str = "waiting", **more: str | int) -> Document:
    return Document(document_id, b"{}", {"state": state, "at": at, **more})


class FindingContract:
    async def test_nothing_is_found_where_nothing_is(self, documents: Documents) -> None:
        assert await documents.find("deliveries", BY_TIME) == ()
        assert await documents.count("deliveries", {}) == 0
        assert await documents.count("deliveries", {"state": "waiting"}) == 0

    async def test_what_differs_in_any_key_is_left_out(self, documents: Documents) -> None:
        await put(documents, due("a", 1), due("b", 1, "done"), due("c", 2), due("d", 3), due("e", 1, n=1))
        waiting = replace(BY_TIME, equal={"state": "waiting"})
        assert await found(documents, replace(waiting, at_most=("at", 2))) == ["a", "e", "c"]
        assert await found(documents, replace(waiting, equal={"state": "waiting", "n": 1})) == ["e"]
        assert await found(documents, replace(waiting, equal={"state": "wait"})) == []
        assert await documents.count("deliveries", {"state": "waiting"}) == 4
        assert await documents.count("deliveries", {}) == 5
        assert await documents.count("deliveries", {"state": "waiting", "n": 2}) == 0

    async def test_what_has_no_key_to_order_by_is_not_found(self, documents: Documents) -> None:
        await put(documents, due("a", 1), Document("b", b"{}", {"state": "waiting"}), Document("c", b"{}"))
        assert await found(documents, BY_TIME) == ["a"]
        assert await found(documents, Wish(order_by="state")) == ["a", "b"]
        assert await documents.count("deliveries", {}) == 3

    async def test_a_name_of_a_key_cannot_reach_into_the_question(self, documents: Documents) -> None:
        for wish in (Wish(order_by="at') OR 1 --"), Wish(order_by="at", equal={"a.b": 1})):
            with pytest.raises(StoreRejectedError, match="is no name of a key"):
                await documents.find("deliveries", wish)

    async def test_one_that_was_changed_is_found_by_its_new_keys_alone(self, documents: Documents) -> None:
        held = await documents.create("deliveries", due("a", 1))
        assert held is not None
        changed = await documents.replace("deliveries", held, due("a", 9, "done"))
        await documents.settle("deliveries")
        assert await documents.find("deliveries", replace(BY_TIME, equal={"state": "waiting"})) == ()
        assert await documents.find("deliveries", BY_TIME) == (changed,)

    async def test_one_that_was_deleted_is_not_found(self, documents: Documents) -> None:
        await put(documents, due("a", 1), due("b", 2))
        (held, _) = await documents.find("deliveries", BY_TIME)
        assert await documents.delete("deliveries", held)
        await documents.settle("deliveries")
        assert await found(documents, BY_TIME) == ["b"]

    async def test_what_is_found_may_be_replaced(self, documents: Documents) -> None:
        await put(documents, due("a", 1))
        (held,) = await documents.find("deliveries", BY_TIME)
        written = await documents.replace("deliveries", held, due("a", 2))
        assert written is not None
        assert await documents.get("deliveries", "a") == written

    async def test_a_write_is_found_within_about_a_second(
        self, documents: Documents, other_documents: Documents
    ) -> None:
        assert await documents.create("deliveries", due("a", 1))
        async with asyncio.timeout(2):
            while not await other_documents.find("deliveries", BY_TIME):  # noqa: ASYNC110 - a server refreshes unasked
                await asyncio.sleep(0.05)

    @pytest.mark.parametrize("descending", [False, True])
    async def test_texts_are_ordered_by_their_bytes_and_then_by_id(
        self, documents: Documents, *, descending: bool
    ) -> None:
        made = [Document(f"{word}-{n}", b"{}", {"name": word}) for n in (2, 10) for word in WORDS]
        await put(documents, *made)
        order = sorted(
            ((str(document.keys["name"]).encode(), document.id.encode()) for document in made),
            reverse=descending,
        )
        expected = [document_id.decode() for _, document_id in order]
        assert await found(documents, Wish(order_by="name", descending=descending)) == expected
        assert await pages(documents, Wish(order_by="name", descending=descending, limit=4)) == expected

    @pytest.mark.parametrize("descending", [False, True])
    async def test_pages_neither_repeat_nor_skip_where_many_share_a_moment(
        self, documents: Documents, *, descending: bool
    ) -> None:
        await put(documents, *(due(f"d{n:02}", n // 7) for n in range(23)))
        expected = sorted((f"d{n:02}" for n in range(23)), reverse=descending)
        wish = replace(BY_TIME, equal={"state": "waiting"}, descending=descending)
        for limit in (1, 5, 7, 23):
            assert await pages(documents, replace(wish, limit=limit)) == expected

    async def test_writes_between_pages_neither_repeat_nor_skip_what_stays(
        self, documents: Documents
    ) -> None:
        await put(documents, *(due(f"d{n:02}", 10 + n) for n in range(12)))
        seen: list[str] = []
        wish = replace(BY_TIME, limit=5)
        for step in range(3):
            page = await documents.find("deliveries", wish)
            seen += [held.document.id for held in page]
            wish = replace(wish, after=position(page[-1]))
            assert await documents.delete("deliveries", page[0])
            await put(documents, due(f"early-{step}", step), due(f"late-{step}", 100 + step))
        assert seen == [f"d{n:02}" for n in range(12)] + ["late-0", "late-1"]


def position(held: Held) -> tuple[str | int, str]:
    return held.document.keys["at"], held.document.id


async def pages(documents: Documents, wish: Wish) -> list[str]:
    """The ids on all pages."""
    ids: list[str] = []
    while page := await documents.find("deliveries", wish):
        assert len(page) <= wish.limit
        ids += [held.document.id for held in page]
        wish = replace(wish, after=(page[-1].document.keys[wish.order_by], page[-1].document.id))
        assert len(ids) < 1000, "the pages never end"
    return ids
