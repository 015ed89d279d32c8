"""Making templates, indices and aliases; safe to repeat, and beside running writers."""

from dataclasses import dataclass
from typing import Any

from elasticsearch import AsyncElasticsearch, BadRequestError

from stream.errors import StoreRejectedError
from stream.store.elastic.analysis import (
    PROOF_TEXT,
    PROOF_WORDS,
    TEXT_ANALYZER,
    Analysis,
    analysis_settings,
)
from stream.store.elastic.failures import cause_of, translated
from stream.store.elastic.mappings import BULLETIN, FRONT_EVENT, STATEMENT, mapping
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


class Setup:
    """Brings a cluster to what this version of Frontwire needs."""

    def __init__(self, client: AsyncElasticsearch, names: Names, options: IndexOptions) -> None:
        self._client = client
        self._names = names
        self._options = options
        self._mappings = {
            names.statements: mapping(STATEMENT),
            names.front_events: mapping(FRONT_EVENT),
            names.bulletins: mapping(BULLETIN),
        }

    async def run(self) -> None:
        """Templates first, so that every index is made from them; then prove what cannot be seen."""
        await self._put_components()
        for alias in self._names.aliases:
            await self._put_template(alias)
            await self._make_index(alias)
        if self._is_english:
            await self._prove_analysis()

    async def _put_components(self) -> None:
        filters = "its filters, which the module analysis-common has" if self._is_english else "its tokenizer"
        with translated(f"setting up component template {self._names.analysis} with {filters}"):
            await self._client.cluster.put_component_template(
                name=self._names.analysis, template={"settings": analysis_settings(self._options.analysis)}
            )
        with translated(f"setting up component template {self._names.settings}"):
            await self._client.cluster.put_component_template(
                name=self._names.settings,
                template={"settings": {"index": {"number_of_shards": 1, **self._options.settings}}},
            )

    @property
    def _is_english(self) -> bool:
        return self._options.analysis == "english"

    async def _put_template(self, alias: str) -> None:
        with translated(f"setting up index template {alias}"):
            await self._client.indices.put_index_template(
                name=alias,
                index_patterns=[f"{alias}-*"],
                composed_of=[self._names.analysis, self._names.settings],
                template={"mappings": self._mappings[alias]},
                priority=TEMPLATE_PRIORITY,
            )

    async def _make_index(self, alias: str) -> None:
        with translated(f"setting up {alias}"):
            if await self._client.indices.exists_alias(name=alias):
                await self._client.indices.put_settings(index=alias, settings=self._options.kept_in_step)
                await self._client.indices.put_mapping(index=alias, **self._mappings[alias])
                return
            try:
                await self._client.indices.create(index=first_index(alias), aliases={alias: {}})
            except BadRequestError as error:
                if cause_of(error.body).get("type") != "resource_already_exists_exception":
                    raise

    async def _prove_analysis(self) -> None:
        for alias in (self._names.statements, self._names.front_events):
            with translated(f"proving the analysis of {alias}"):
                answer = await self._client.indices.analyze(
                    index=alias, analyzer=TEXT_ANALYZER, text=PROOF_TEXT
                )
            words = tuple(token["token"] for token in answer["tokens"])
            if words != PROOF_WORDS:
                raise StoreRejectedError(
                    f"{alias} cuts {PROOF_TEXT!r} into {', '.join(words)}, not {', '.join(PROOF_WORDS)}: "
                    "it was made with another analysis. Delete it, run frontwire setup, and let the group "
                    "frontwire-index read frontwire.records from its earliest offset again"
                )
