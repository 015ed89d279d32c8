"""The Elasticsearch adapter of `Documents`: an index a collection, every write a compare-and-set."""

from collections.abc import Mapping
from typing import Any

from elasticsearch import AsyncElasticsearch, ConflictError, NotFoundError

from stream.store.documents import COLLECTIONS, Collection, Document, Held, Key, Wish
from stream.store.elastic.failures import cause_of, translated
from stream.store.elastic.index_maker import IndexMaker, IndexOptions
from stream.store.elastic.multi_get import multi_get
from stream.store.elastic.names import Names
from stream.store.elastic.small_documents_form import (
    MAPPING,
    elastic_id,
    found_document,
    source_of,
    stamp_of,
    state_of,
)
from stream.store.elastic.small_documents_questions import counting, finding


class ElasticDocuments:
    """Keeps all in `prefix-subscriptions` and so on; see `Documents` for each method.

    The client is closed with it.
    """

    def __init__(
        self, client: AsyncElasticsearch, *, prefix: str = "frontwire", options: IndexOptions | None = None
    ) -> None:
        self._client = client
        self._names = Names(prefix)
        self._maker = IndexMaker(client, self._names, options or IndexOptions())

    async def setup(self) -> None:
        """Templates, indices and aliases."""
        await self._maker.put_settings()
        for collection in COLLECTIONS:
            await self._maker.make(self._names.collection(collection), MAPPING, (self._names.settings,))

    async def get(self, collection: Collection, document_id: str) -> Held | None:
        """One document, by a realtime GET."""
        return (await self.get_many(collection, (document_id,))).get(document_id)

    async def get_many(self, collection: Collection, document_ids: tuple[str, ...]) -> dict[str, Held]:
        """Some documents, by one realtime multi-get."""
        alias = self._names.collection(collection)
        wanted = [(alias, elastic_id(document_id)) for document_id in document_ids]
        found = await multi_get(self._client, wanted, f"reading {collection}")
        documents = {each["_source"]["id"]: found_document(each) for each in found}
        # In the order asked for, and each but once.
        return {each: documents[each] for each in dict.fromkeys(document_ids) if each in documents}

    async def create(self, collection: Collection, document: Document) -> Held | None:
        """A first document of its id."""
        return await self._write(collection, document, {"op_type": "create"})

    async def replace(self, collection: Collection, held: Held, document: Document) -> Held | None:
        """Compare-and-set."""
        return await self._write(collection, document, state_of(held))

    async def delete(self, collection: Collection, held: Held) -> bool:
        """Compare-and-delete."""
        document_id = held.document.id
        with translated(f"deleting {collection} {document_id}"):
            try:
                await self._client.delete(
                    index=self._names.collection(collection), id=elastic_id(document_id), **state_of(held)
                )
            except ConflictError:
                return False
            except NotFoundError as error:
                if cause_of(error.body).get("type"):  # the index is missing, not the document
                    raise
                return False
        return True

    async def find(self, collection: Collection, wish: Wish) -> tuple[Held, ...]:
        """What matches, as of the last refresh."""
        question = finding(wish)
        with translated(f"finding {collection}"):
            answer = await self._client.search(index=self._names.collection(collection), **question)
        return tuple(found_document(hit) for hit in answer["hits"]["hits"])

    async def count(self, collection: Collection, equal: Mapping[str, Key]) -> int:
        """How many match, as of the last refresh."""
        question = counting(equal)
        with translated(f"counting {collection}"):
            answer = await self._client.count(index=self._names.collection(collection), query=question)
        return int(answer["count"])

    async def settle(self, collection: Collection) -> None:
        """Refresh."""
        with translated(f"refreshing {collection}"):
            await self._client.indices.refresh(index=self._names.collection(collection))

    async def close(self) -> None:
        """Close the connections."""
        await self._client.close()

    async def _write(
        self, collection: Collection, document: Document, expected: dict[str, Any]
    ) -> Held | None:
        with translated(f"writing {collection} {document.id}"):
            try:
                answer = await self._client.index(
                    index=self._names.collection(collection),
                    id=elastic_id(document.id),
                    document=source_of(document),
                    require_alias=True,
                    **expected,
                )
            except ConflictError:
                return None
        return Held(document, stamp_of({**answer}))
