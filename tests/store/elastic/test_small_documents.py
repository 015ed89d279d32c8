"""What only the Elasticsearch adapter of `Documents` must get right, without a server."""

import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from elastic_transport import ConnectionTimeout

from stream.errors import FrontwireError, StoreRejectedError, StoreUnavailableError
from stream.store.documents import Document, Held, Wish
from stream.store.elastic.client import connect
from stream.store.elastic.names import MAX_ID_BYTES
from stream.store.elastic.small_documents import ElasticDocuments
from stream.store.elastic.small_documents_form import elastic_id
from stream.store.elastic.small_documents_questions import finding
from tests.store.elastic.scripted_node import Script, error

Open = Callable[[Script], ElasticDocuments]
PAPER = Document("paper", b"{}", {"at": 1})
HELD = Held(PAPER, "7/2")
CONFLICT = (409, error("version_conflict_engine_exception", "current document has seqNo [9]"))


@pytest.fixture
async def open_documents() -> AsyncIterator[Open]:
    opened = []

    def opens(script: Script) -> ElasticDocuments:
        opened.append(ElasticDocuments(connect("http://127.0.0.1:9200", node=script.node())))
        return opened[-1]

    yield opens
    for documents in opened:
        await documents.close()


@pytest.mark.parametrize(
    "document_id",
    ["", ".", "..", ".hidden", "a/b", "a b", "ї", "a,b", "a*", "x" * (MAX_ID_BYTES + 1), "sha256:0", "a\n"],
)
def test_an_id_that_an_address_would_change_is_hashed(document_id: str) -> None:
    assert elastic_id(document_id).startswith("sha256:")
    assert elastic_id(document_id) != elastic_id(document_id + "x")


@pytest.mark.parametrize("document_id", ["a", "2f9a_b-c.d", "_all", "-", "x" * MAX_ID_BYTES])
def test_a_plain_id_stays_as_people_know_it(document_id: str) -> None:
    assert elastic_id(document_id) == document_id


@pytest.mark.parametrize("name", ["", "a.b", "Name", "a b", "*", "_id", "1st"])
def test_what_is_no_name_of_a_key_is_not_asked_for(name: str) -> None:
    with pytest.raises(StoreRejectedError, match="is no name of a key"):
        finding(Wish(order_by=name))


def test_a_page_goes_on_behind_the_last_one_of_the_page_before() -> None:
    assert "search_after" not in finding(Wish(order_by="at"))
    assert finding(Wish(order_by="at", after=(5, "a")))["search_after"] == [5, "a"]


async def test_a_rival_that_was_faster_is_no_error(open_documents: Open) -> None:
    documents = open_documents(Script([CONFLICT]))
    assert await documents.create("alerts", PAPER) is None
    assert await documents.replace("alerts", HELD, PAPER) is None
    assert await documents.delete("alerts", HELD) is False


async def test_each_write_names_the_state_that_it_replaces(open_documents: Open) -> None:
    script = Script([(200, {"_seq_no": 8, "_primary_term": 2, "result": "updated"})])
    documents = open_documents(script)
    assert await documents.replace("alerts", HELD, PAPER) == Held(PAPER, "8/2")
    await documents.delete("alerts", HELD)
    await documents.create("alerts", PAPER)
    replaced, deleted, created = (target for _, target, *_ in script.asked)
    for target in (replaced, deleted):
        assert target.startswith("/frontwire-alerts/_doc/paper?")
        assert "if_seq_no=7" in target
        assert "if_primary_term=2" in target
    assert "op_type=create" in created
    assert "require_alias=true" in replaced
    assert json.loads(script.asked[0][3]) == {"id": "paper", "keys": {"at": 1}, "body": "{}"}


async def test_one_that_is_gone_already_is_not_deleted_by_us(open_documents: Open) -> None:
    assert await open_documents(Script([(404, {"result": "not_found"})])).delete("alerts", HELD) is False


FAILURES: list[tuple[tuple[int, Any] | Exception, type[FrontwireError], str]] = [
    (ConnectionTimeout("slow"), StoreUnavailableError, "does not answer"),
    ((429, error("es_rejected_execution_exception", "full")), StoreUnavailableError, "cannot do it now"),
    ((404, error("index_not_found_exception", "none")), StoreUnavailableError, "run frontwire setup"),
    ((400, error("document_parsing_exception", "bad")), StoreRejectedError, "refuses it"),
]


@pytest.mark.parametrize(("answer", "kind", "says"), FAILURES, ids=[says for _, _, says in FAILURES])
async def test_a_failure_says_at_what_and_whether_to_wait(
    open_documents: Open, answer: tuple[int, Any] | Exception, kind: type[FrontwireError], says: str
) -> None:
    documents = open_documents(Script([answer]))
    calls = {
        "reading alerts": documents.get("alerts", "paper"),
        "writing alerts paper": documents.create("alerts", PAPER),
        "deleting alerts paper": documents.delete("alerts", HELD),
        "finding alerts": documents.find("alerts", Wish(order_by="at")),
        "counting alerts": documents.count("alerts", {}),
        "refreshing alerts": documents.settle("alerts"),
        "setting up component template frontwire-settings": documents.setup(),
    }
    for doing, call in calls.items():
        with pytest.raises(kind, match=f"^{doing}: .*{says}"):
            await call
