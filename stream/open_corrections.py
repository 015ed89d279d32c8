"""Opens what corrections need: the office for analysts, and the store's `put` that lays them over records."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from stream.app import open_documents
from stream.corrections.asking import CorrectionAsker
from stream.corrections.desk import Corrections
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
            store=store,
            puts=CorrectedPuts(store, desk),
            asker=CorrectionAsker(places, load_people(settings.people), store),
            now=_now,
        )


def _now() -> datetime:
    return datetime.now(UTC)
