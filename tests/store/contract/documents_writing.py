"""Contract: documents are written once, replaced by compare-and-set, and read as they are this moment."""

import asyncio
import json
from dataclasses import replace

import pytest

from stream.store.documents import Collection, Document, Documents, Held

PAPER = Document("paper", b'{"n":1}', {"at": 1})
MUCH = json.dumps({"text": "Снаряди впали поблизу. " * 40_000}, ensure_ascii=False).encode()  # 1.7 MB
ODD_IDS = [
    "tribune/2025-09-06",
    "..",
    ".",
    "_all",
    "a,b*?c d#e%2F+&=",
    '"quoted"\\\n',
    "Кур'єр/їжак 🙂",
    "sha256:0",
    "x" * 512,
    "x" * 513,
    "ї" * 4000,
]
ODD_BODIES = [
    b"{}",
    b'{ "b" : 1.0,\n "a" : 1e400 , "a": 100000000000000000000000 }',
    '{"name": "Їжак 🙂", "escaped": "\\u0457\\u0000"}'.encode(),
    MUCH,
]


async def created(documents: Documents, document: Document, collection: Collection = "alerts") -> Held:
    held = await documents.create(collection, document)
    assert held is not None
    return held


class WritingContract:
    async def test_nothing_is_there_to_begin_with(self, documents: Documents) -> None:
        assert await documents.get("alerts", "paper") is None
        assert await documents.get_many("alerts", ("paper", "other")) == {}
        assert await documents.get_many("alerts", ()) == {}

    async def test_many_come_in_the_order_asked_for(self, documents: Documents) -> None:
        for name in "abcd":
            await created(documents, replace(PAPER, id=name))
        asked = ("d", "none", "a", "c", "a")
        assert list(await documents.get_many("alerts", asked)) == ["d", "a", "c"]

    async def test_a_second_one_of_an_id_is_not_made(self, documents: Documents) -> None:
        held = await created(documents, PAPER)
        assert await documents.create("alerts", replace(PAPER, body=b'{"n":2}')) is None
        assert await documents.get("alerts", "paper") == held

    async def test_the_same_id_in_another_collection_is_another_document(self, documents: Documents) -> None:
        await created(documents, PAPER)
        assert await documents.get("deliveries", "paper") is None
        await created(documents, replace(PAPER, body=b'{"n":2}'), "deliveries")
        assert (await documents.get_many("alerts", ("paper",)))["paper"].document == PAPER

    async def test_who_holds_an_earlier_state_replaces_and_deletes_nothing(
        self, documents: Documents
    ) -> None:
        first = await created(documents, PAPER)
        second = await documents.replace("alerts", first, replace(PAPER, body=b'{"n":2}'))
        assert second is not None
        assert await documents.replace("alerts", first, replace(PAPER, body=b'{"n":3}')) is None
        assert await documents.delete("alerts", first) is False
        assert await documents.get("alerts", "paper") == second

    async def test_what_was_deleted_is_gone_and_may_be_made_anew(self, documents: Documents) -> None:
        first = await created(documents, PAPER)
        assert await documents.delete("alerts", first) is True
        assert await documents.get("alerts", "paper") is None
        assert await documents.replace("alerts", first, PAPER) is None
        assert await documents.delete("alerts", first) is False
        heir = await created(documents, PAPER)
        assert await documents.replace("alerts", first, PAPER) is None
        assert await documents.get("alerts", "paper") == heir

    async def test_of_many_rivals_with_the_same_state_one_wins(
        self, documents: Documents, other_documents: Documents
    ) -> None:
        held = await created(documents, PAPER)
        rivals = [
            rival.replace("alerts", held, replace(PAPER, body=json.dumps({"by": number}).encode()))
            for number in range(10)
            for rival in (documents, other_documents)
        ]
        (winner,) = filter(None, await asyncio.gather(*rivals))
        assert await documents.get("alerts", "paper") == winner

    async def test_of_many_who_make_the_same_one_makes_it(
        self, documents: Documents, other_documents: Documents
    ) -> None:
        made = [rival.create("alerts", PAPER) for _ in range(10) for rival in (documents, other_documents)]
        assert len([held for held in await asyncio.gather(*made) if held]) == 1

    async def test_two_rivals_that_count_lose_no_step(
        self, documents: Documents, other_documents: Documents
    ) -> None:
        async def count(mine: Documents) -> None:
            for _ in range(15):
                written = None
                while written is None:
                    held = await mine.get("alerts", "paper")
                    assert held is not None
                    n = json.loads(held.document.body)["n"]
                    written = await mine.replace("alerts", held, Document("paper", b'{"n":%d}' % (n + 1)))

        await created(documents, PAPER)
        await asyncio.gather(count(documents), count(other_documents))
        held = await documents.get("alerts", "paper")
        assert held is not None
        assert held.document.body == b'{"n":31}'

    async def test_each_write_is_read_at_once_also_by_others(
        self, documents: Documents, other_documents: Documents
    ) -> None:
        held = await created(documents, PAPER)
        for number in range(5):
            written = await documents.replace("alerts", held, replace(PAPER, keys={"at": number}))
            assert written is not None
            assert await other_documents.get("alerts", "paper") == written
            assert (await other_documents.get_many("alerts", ("paper", "none"))) == {"paper": written}
            held = written

    @pytest.mark.parametrize("document_id", ODD_IDS, ids=range(len(ODD_IDS)))
    async def test_any_text_is_an_id(self, documents: Documents, document_id: str) -> None:
        document = Document(document_id, b'{"n":1}', {"at": 1})
        held = await created(documents, document)
        assert await documents.create("alerts", document) is None
        assert await documents.get("alerts", document_id) == held
        assert list(await documents.get_many("alerts", (document_id, document_id + "x"))) == [document_id]
        written = await documents.replace("alerts", held, document)
        assert written is not None
        assert await documents.delete("alerts", written) is True
        assert await documents.get("alerts", document_id) is None

    @pytest.mark.parametrize("body", ODD_BODIES, ids=range(len(ODD_BODIES)))
    async def test_a_body_comes_back_letter_for_letter(self, documents: Documents, body: bytes) -> None:
        await created(documents, Document("paper", body, {"at": -(2**63), "name": "Їжак\x00 🙂"}))
        held = await documents.get("alerts", "paper")
        assert held is not None
        assert held.document.body == body
        assert held.document.keys == {"at": -(2**63), "name": "Їжак\x00 🙂"}
