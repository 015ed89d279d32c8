"""Corrections on a real Elasticsearch: seen and found at once, kept through a rereading and a crash."""

from collections.abc import AsyncIterator

import pytest
from elasticsearch import AsyncElasticsearch

from stream.corrections.office import CorrectionOffice
from stream.errors import StoreUnavailableError
from stream.store import Query
from stream.store.documents import COLLECTIONS
from stream.store.elastic import ElasticStore
from stream.store.elastic.client import connect
from stream.store.elastic.names import Names
from stream.store.elastic.small_documents import ElasticDocuments
from tests.alerts.delivery.builders import Clock
from tests.corrections.offices import HIT, HIT_TOO, SAID, asked, office_over, the_set
from tests.integration.store.conftest import ElasticHarness
from tests.store.builders import BULLETIN, PUBLISHER
from tests.store.harness import ids_found

AMID_A_PUT = 2  # requests: the gate is read and claimed, the records are not written


@pytest.fixture
async def office(
    harness: ElasticHarness, store: ElasticStore, client: AsyncElasticsearch
) -> AsyncIterator[CorrectionOffice]:
    """Over indices of its own, in which the bulletin is."""
    documents = ElasticDocuments(connect(harness.address), prefix=harness.prefix)
    await documents.setup()
    await store.put(the_set())
    yield office_over(store, documents, Clock())
    await documents.close()
    kept = [f"{Names(harness.prefix).collection(each)}-000001" for each in COLLECTIONS]
    await client.indices.delete(index=kept, ignore_unavailable=True)


async def test_while_another_writer_replaces_the_bulletin_one_is_told_to_try_again(
    harness: ElasticHarness, office: CorrectionOffice
) -> None:
    cut = harness.interrupted(AMID_A_PUT, after=False)
    with pytest.raises(StoreUnavailableError):
        await cut.put(the_set(revision=2))
    with pytest.raises(StoreUnavailableError, match="is being replaced by another writer"):
        await office.correct("said", asked(strike_out=True))
    await office.puts.put(the_set(revision=2))
    await office.correct("said", asked(strike_out=True))
    assert await ids_found(harness, office.store, Query(kind="statement")) == []


async def test_a_corrected_record_is_found_by_what_is_right_also_when_it_is_read_anew(
    harness: ElasticHarness, office: CorrectionOffice
) -> None:
    await office.correct("said", asked(speaker="Petro Zavadsky"))
    await office.correct("hit", asked(strike_out=True))
    assert await ids_found(harness, office.store, Query(speaker="Zavadsky")) == ["said"]
    assert await ids_found(harness, office.store, Query(speaker="Marchenko")) == []
    anew = SAID.model_copy(update={"id": "said-anew", "content": "We stand"})
    await office.puts.put(the_set(HIT_TOO, HIT, anew, extractor="0.2.0"))
    assert await ids_found(harness, office.store, Query(speaker="Zavadsky")) == ["said-anew"]
    assert await ids_found(harness, office.store, Query(struck="only")) == ["hit"]
    listed = (await office.listing.page(PUBLISHER)).passages
    assert {each.record_id for each in listed} == {"said-anew", "hit"}


async def test_a_withdrawn_correction_leaves_what_was_read(
    harness: ElasticHarness, office: CorrectionOffice
) -> None:
    await office.correct("said", asked(speaker="Petro Zavadsky"))
    shown, history = await office.withdraw("said", "Oleh")
    assert shown == SAID
    assert len(history) == 2
    assert await ids_found(harness, office.store, Query(speaker="Marchenko")) == ["said"]
    kept = await office.store.stored_set(PUBLISHER, BULLETIN)
    assert kept is not None
    assert {record.id for record in kept.records} == {"said", "hit", "hit-too"}
