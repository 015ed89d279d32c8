"""Setting up the store of records: its analysis, its three indices, and the proof of what cannot be seen."""

from elasticsearch import AsyncElasticsearch

from stream.errors import StoreRejectedError
from stream.store.elastic.analysis import PROOF_TEXT, PROOF_WORDS, TEXT_ANALYZER, analysis_settings
from stream.store.elastic.failures import translated
from stream.store.elastic.index_maker import IndexMaker, IndexOptions
from stream.store.elastic.mappings import BULLETIN, FRONT_EVENT, STATEMENT, mapping
from stream.store.elastic.names import Names


class Setup:
    """Brings a cluster to what this version of Frontwire needs."""

    def __init__(self, client: AsyncElasticsearch, names: Names, options: IndexOptions) -> None:
        self._client = client
        self._names = names
        self._options = options
        self._maker = IndexMaker(client, names, options)
        self._mappings = {
            names.statements: mapping(STATEMENT),
            names.front_events: mapping(FRONT_EVENT),
            names.bulletins: mapping(BULLETIN),
        }

    async def run(self) -> None:
        """Templates first, so that every index is made from them; then prove what cannot be seen."""
        await self._put_analysis()
        await self._maker.put_settings()
        for alias in self._names.aliases:
            components = (self._names.analysis, self._names.settings)
            await self._maker.make(alias, self._mappings[alias], components)
        if self._is_english:
            await self._prove_analysis()

    async def _put_analysis(self) -> None:
        filters = "its filters, which the module analysis-common has" if self._is_english else "its tokenizer"
        with translated(f"setting up component template {self._names.analysis} with {filters}"):
            await self._client.cluster.put_component_template(
                name=self._names.analysis, template={"settings": analysis_settings(self._options.analysis)}
            )

    @property
    def _is_english(self) -> bool:
        return self._options.analysis == "english"

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
