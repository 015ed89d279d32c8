"""An office over a real file, with few places, a clock that stands, and a memory of what was announced."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path

from schemas.subscription import Subscription
from stream.alerts.asking.ask import Asker
from stream.alerts.delivery.desks import DeliveryDesks
from stream.alerts.live.feed import AlertFeed
from stream.alerts.managing.asked_channels import ChannelRules
from stream.alerts.managing.office import Office
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.people.people import People
from stream.store.embedded import EmbeddedStore
from stream.store.embedded.documents import EmbeddedDocuments
from tests.alerts.delivery.builders import Clock
from tests.alerts.matching.asking_for import CHUHUIV, KYIV, gazetteer_place
from tests.store.builders import front_event, place, record_set

HOOK = "https://hooks.example.org/a"
OTHER_HOOK = "https://hooks.example.org/b"
PLACES = (
    gazetteer_place("Kyiv", KYIV, population=2_800_000, row=0),
    gazetteer_place("Chuhuiv", CHUHUIV, row=1),
    gazetteer_place("Pokrovsk", ("geonames:704422", 48.28, 37.18), admin1="Donetsk", row=2),
    gazetteer_place(
        "Pokrovsk", ("geonames:2017824", 61.48, 129.14), country="RU", admin1="Sakha", row=3, population=9_763
    ),
)


class FewPlaces:
    """Knows the places above by their names and ids."""

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        return tuple(one for one in PLACES if one.name == name)

    def by_id(self, entity_id: str) -> GazetteerPlace | None:
        return next((one for one in PLACES if one.entity_id == entity_id), None)

    def containing(self, key: str) -> GazetteerPlace | None:
        del key
        return None

    def main_names(self) -> Iterator[str]:
        return (one.name for one in PLACES)

    def at(self, row: int) -> GazetteerPlace:
        return PLACES[row]


class Announced:
    """Keeps what was announced; `failure` is raised instead."""

    def __init__(self) -> None:
        self.sent: list[Subscription] = []
        self.failure: Exception | None = None

    async def __call__(self, subscription: Subscription) -> None:
        if self.failure is not None:
            raise self.failure
        self.sent.append(subscription)


@asynccontextmanager
async def opened_office(file: Path, clock: Clock, announced: Announced) -> AsyncIterator[Office]:
    """Its store has a drone strike at Chuhuiv of two days ago, and one of three weeks ago."""
    store, documents = EmbeddedStore(file), EmbeddedDocuments(file)
    await store.setup()
    await documents.setup()
    where = (place("Chuhuiv", CHUHUIV, admin1="Kharkiv"),)
    for record_id, days in (("late", 2), ("early", 21)):
        published = (clock.now() - timedelta(days=days)).date()
        event = front_event(record_id, "A drone hit Chuhuiv.", places=where, published_at=published)
        await store.put(record_set(event, bulletin_id=record_id))
    desks, numbers, places = DeliveryDesks.on(documents), count(1), FewPlaces()
    yield Office(
        desks=desks,
        asker=Asker(places, People(), store),
        store=store,
        names=places,
        channels=ChannelRules(
            (), frozenset({"newsroom"}), sends_mail=True, new_id=lambda: f"c{next(numbers)}"
        ),
        feed=AlertFeed(desks.alerts, clock.now),
        announce=announced,
        new_id=lambda: f"s{next(numbers)}",
        now=clock.now,
    )
    await documents.close()
    await store.close()
