"""An office of corrections over a real file with one bulletin, a clock that moves when told, few names."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from schemas.span import Span
from schemas.statement import Statement
from stream.corrections.asked import AskedCorrection
from stream.corrections.asking import CorrectionAsker
from stream.corrections.desk import Corrections
from stream.corrections.listing import CorrectionList
from stream.corrections.office import CorrectionOffice
from stream.corrections.putting import CorrectedPuts
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.people.people import People, Person
from stream.store.documents import Documents
from stream.store.embedded import EmbeddedStore
from stream.store.embedded.documents import EmbeddedDocuments
from stream.store.port import Store
from tests.alerts.delivery.builders import Clock
from tests.alerts.managing.offices import FewPlaces
from tests.store.builders import CHUHUIV, KYIV, front_event, mention, place, record_set, statement

QUOTE = "“We stand,” said Olha Marchenko."
TWICE = "Shells fell on Chuhuiv and Kyiv."
BODY = f"{QUOTE} {TWICE} Ivan Bondar listened."
ZAVADSKY = Person("wikidata:Q1", ("Petro Zavadsky",))


class SomePlaces(FewPlaces):
    """Knows one of them by another name, too."""

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        return super().candidates("Pokrovsk" if name == "Krasnoarmeysk" else name)


def at(record: Any, text: str) -> Any:
    """The record where its text stands in the body."""
    start = BODY.index(text)
    span = Span(start=start, end=start + len(text))
    return record.model_copy(update={"text": text, "span": span})


SAID: Statement = at(
    statement("said", speaker_id="person:olha-marchenko", mentions=(mention("Kyiv", KYIV),)), QUOTE
)
HIT: FrontEvent = at(
    front_event(
        "hit",
        event_type="shelling",
        places=(place("Chuhuiv", CHUHUIV),),
        mentions=(mention("Chuhuiv", CHUHUIV),),
    ),
    TWICE,
)
HIT_TOO: FrontEvent = at(
    front_event("hit-too", event_type="shelling", places=(place("Kyiv", KYIV), place("the river", None))),
    TWICE,
)


def the_set(*records: Statement | FrontEvent, **more: Any) -> RecordSet:
    """The bulletin with these records, else with all three."""
    made = record_set(*(records or (SAID, HIT, HIT_TOO)), **more)
    return made.model_copy(update={"bulletin": made.bulletin.model_copy(update={"body": BODY})})


def asked(**given: Any) -> AskedCorrection:
    """What an analyst called Nina says."""
    return AskedCorrection.model_validate({"by": "Nina"} | given)


def office_over(store: Store, documents: Documents, clock: Clock) -> CorrectionOffice:
    """The office over these; few names are known to it."""
    desk = Corrections(documents)
    return CorrectionOffice(
        desk=desk,
        listing=CorrectionList(desk, store),
        store=store,
        puts=CorrectedPuts(store, desk),
        asker=CorrectionAsker(SomePlaces(), People([ZAVADSKY]), store),
        now=clock.now,
    )


@asynccontextmanager
async def opened_corrections(file: Path, clock: Clock) -> AsyncIterator[CorrectionOffice]:
    """The office; its store has the bulletin."""
    store, documents = EmbeddedStore(file), EmbeddedDocuments(file)
    await store.setup()
    await store.put(the_set())
    yield office_over(store, documents, clock)
    await documents.close()
    await store.close()
