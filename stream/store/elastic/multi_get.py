"""Reading documents by id, in realtime: as they are this moment, refreshed or not."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from elasticsearch import AsyncElasticsearch

from stream.store.elastic.failures import cause_of, failure_of, translated


async def multi_get(
    client: AsyncElasticsearch,
    wanted: Iterable[tuple[str, str]],
    doing: str,
    *,
    fields: list[str] | None = None,
) -> list[dict[str, Any]]:
    """Those of the documents (index, id) that exist, with these fields of their source, or all of it.

    Raises StoreUnavailableError where an index is missing or a shard does not answer.
    """
    docs = [{"_index": index, "_id": document_id} for index, document_id in wanted]
    if not docs:
        return []
    with translated(doing):
        answer = await client.mget(docs=docs, realtime=True, source_includes=fields)
    for each in answer["docs"]:
        if "error" in each:
            raise failure_of(doing, HTTPStatus.SERVICE_UNAVAILABLE, cause_of(each))
    return [each for each in answer["docs"] if each["found"]]
