"""Opens what corrections need: the office for analysts, and the store's `put` that lays them over records."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from stream.app import open_documents, open_store
from stream.corrections.asking import CorrectionAsker
from stream.corrections.desk import Corrections
from stream.corrections.listing import CorrectionList
from stream.corrections.office import CorrectionOffice
from stream.corrections.putting import CorrectedPuts
from stream.enrich.people.people import load_people
from stream.search.known_places import KnownPlaces
from stream.settings import Settings
from stream.store.port import Store


@asynccontextmanager
async def open_corrections(
    settings: Settings, store: Store, places: KnownPlaces
) -> AsyncIterator[CorrectionOffice]:
    """The office over this store."""
    async with open_documents(settings) as documents:
        desk = Corrections(documents)
        yield CorrectionOffice(
            desk=desk,
            listing=CorrectionList(desk, store),
            store=store,
            puts=CorrectedPuts(store, desk),
            asker=CorrectionAsker(places, load_people(settings.people), store),
            now=_now,
        )


@asynccontextmanager
async def open_correction_list(settings: Settings) -> AsyncIterator[CorrectionList]:
    """All that was ever said, to be read; needs no gazetteer."""
    async with open_store(settings) as store, open_documents(settings) as documents:
        yield CorrectionList(Corrections(documents), store)


def _now() -> datetime:
    return datetime.now(UTC)
