"""The port's Elasticsearch adapter."""

from pathlib import Path
from typing import Any

from elastic_transport import AiohttpHttpNode, BaseAsyncNode

from schemas.record_set import RecordSet
from stream.errors import FrontwireError, StoreRejectedError
from stream.store.elastic.client import REQUEST_SECONDS, connect
from stream.store.elastic.failures import translated
from stream.store.elastic.index_maker import IndexOptions
from stream.store.elastic.names import Names
from stream.store.elastic.replace import Replacement
from stream.store.elastic.search import Searching
from stream.store.elastic.setup import Setup
from stream.store.elastic.sources import Reading
from stream.store.port import NO_VIEWS, Health, Page, PutResult, Record, StoredBulletin, TimeCount, Views
from stream.store.query import Interval, Query


class ElasticStore:
    """Keeps all in three indices of an Elasticsearch cluster; see `Store` for each method."""

    def __init__(
        self,
        url: str,
        *,
        user: str | None = None,
        password: str | None = None,
        api_key: str | None = None,
        ca: Path | None = None,
        prefix: str = "frontwire",
        options: IndexOptions | None = None,
        request_seconds: float = REQUEST_SECONDS,
        node: type[BaseAsyncNode] = AiohttpHttpNode,
    ) -> None:
        """Connects at the first call; see `connect` for what is not said by its name."""
        self._client = connect(
            url,
            user=user,
            password=password,
            api_key=api_key,
            ca=ca,
            request_seconds=request_seconds,
            node=node,
        )
        self._names = Names(prefix)
        self._setup = Setup(self._client, self._names, options or IndexOptions())
        self._replacement = Replacement(self._client, self._names)
        self._reading = Reading(self._client, self._names)
        self._searching = Searching(self._client, self._names)

    async def setup(self) -> None:
        """Templates, indices and aliases; the English analysis is proved with a text."""
        await self._setup.run()

    async def put(self, record_set: RecordSet, views: Views = NO_VIEWS) -> PutResult:
        """Replace the bulletin's records, gated by its document."""
        return await self._replacement.put(record_set, views)

    async def bulletin(self, publisher: str, bulletin_id: str) -> StoredBulletin | None:
        """The bulletin as it stands."""
        return await self._reading.bulletin(publisher, bulletin_id)

    async def stored_set(self, publisher: str, bulletin_id: str) -> RecordSet | None:
        """The set as it was put."""
        return await self._reading.stored_set(publisher, bulletin_id)

    async def latest_bulletins(
        self, publisher: str | None = None, limit: int = 50
    ) -> tuple[StoredBulletin, ...]:
        """The bulletins stored last."""
        return await self._reading.latest_bulletins(publisher, limit)

    async def record(self, record_id: str) -> Record | None:
        """One record."""
        return await self._reading.record(record_id)

    async def records_of(self, publisher: str, bulletin_id: str) -> tuple[Record, ...]:
        """A bulletin's records."""
        return await self._reading.records_of(publisher, bulletin_id)

    async def search(self, query: Query) -> Page:
        """One page of what matches."""
        return await self._searching.page(query)

    async def counts_over_time(self, query: Query, interval: Interval) -> tuple[TimeCount, ...]:
        """Counts by interval."""
        return await self._searching.counts_over_time(query, interval)

    async def health(self) -> Health:
        """The health of the three indices."""
        try:
            with translated("asking for health"):
                await self._client.indices.get_alias(name=list(self._names.aliases))
                answer = await self._client.cluster.health(index=list(self._names.aliases))
                nodes = await self._client.nodes.info(filter_path="nodes.*.version")
        except StoreRejectedError as error:
            return Health("unavailable", f"{error}: run frontwire setup")
        except FrontwireError as error:
            return Health("unavailable", str(error))
        return _health(dict(answer), dict(nodes))

    async def close(self) -> None:
        """Close the connections."""
        await self._client.close()


def _health(answer: dict[str, Any], nodes: dict[str, Any]) -> Health:
    # Not the client's info(): it gives one node's version, and a cluster may be amid an upgrade.
    versions = ", ".join(sorted({node["version"] for node in nodes["nodes"].values()}))
    where = f"cluster {answer['cluster_name']} (Elasticsearch {versions})"
    if answer["status"] == "green":
        return Health("ok", f"{where} is green")
    if answer["status"] == "yellow":
        return Health(
            "degraded",
            f"{where} is yellow: copies are missing. Add a node, or set the number of replicas to 0",
        )
    return Health("unavailable", f"{where} is red: data is missing. See GET _cluster/allocation/explain")
