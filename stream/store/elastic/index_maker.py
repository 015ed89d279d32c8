"""Makes index templates, indices and their aliases; safe to repeat, and beside running writers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from elasticsearch import AsyncElasticsearch, BadRequestError

from stream.store.elastic.analysis import Analysis
from stream.store.elastic.failures import cause_of, translated
from stream.store.elastic.names import Names, first_index

TEMPLATE_PRIORITY = 200  # above the 100 of the templates that come with Elasticsearch


@dataclass(frozen=True)
class IndexOptions:
    """What an operator may set of the indices.

    `replicas`: copies beside the first; 0 for one node, where a copy has no place and health stays yellow.
    Of indices that exist they are left as they are: who raised them there would lose copies by a set-up.
    `gc_deletes`: how long the server remembers deleted records' versions (the gate does not rely on it).
    """

    analysis: Analysis = "english"
    replicas: int = 0
    gc_deletes: str = "60s"

    @property
    def settings(self) -> dict[str, Any]:
        """The settings that a new index begins with."""
        return {"number_of_replicas": self.replicas, **self.kept_in_step}

    @property
    def kept_in_step(self) -> dict[str, Any]:
        """The settings that every set-up brings an existing index to."""
        return {
            "refresh_interval": "1s",  # explicit: unset, an idle index skips refreshes, and searches wait
            "gc_deletes": self.gc_deletes,
        }


class IndexMaker:
    """Brings one alias after the other to what this version of Frontwire needs."""

    def __init__(self, client: AsyncElasticsearch, names: Names, options: IndexOptions) -> None:
        self._client = client
        self._names = names
        self._options = options

    async def put_settings(self) -> None:
        """The component template that all indices share."""
        with translated(f"setting up component template {self._names.settings}"):
            await self._client.cluster.put_component_template(
                name=self._names.settings,
                template={"settings": {"index": {"number_of_shards": 1, **self._options.settings}}},
            )

    async def make(self, alias: str, mapping: dict[str, Any], components: Sequence[str]) -> None:
        """The template first, so that the index is made from it; an index that exists is brought to it."""
        with translated(f"setting up index template {alias}"):
            await self._client.indices.put_index_template(
                name=alias,
                index_patterns=[f"{alias}-*"],
                composed_of=list(components),
                template={"mappings": mapping},
                priority=TEMPLATE_PRIORITY,
            )
        with translated(f"setting up {alias}"):
            if await self._client.indices.exists_alias(name=alias):
                await self._client.indices.put_settings(index=alias, settings=self._options.kept_in_step)
                await self._client.indices.put_mapping(index=alias, **mapping)
                return
            try:
                await self._client.indices.create(index=first_index(alias), aliases={alias: {}})
            except BadRequestError as error:
                if cause_of(error.body).get("type") != "resource_already_exists_exception":
                    raise
