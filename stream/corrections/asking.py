"""From what an analyst typed to a correction: names are found as subscriptions find them."""

from datetime import datetime
from typing import cast

from schemas.correction import Correction, PlaceChange, RightPlace
from schemas.front_event import EventType, FrontEvent
from schemas.record_set import RecordSet
from stream.alerts.asking.places import AskedPlaces
from stream.corrections.asked import AskedCorrection, AskedPlace
from stream.corrections.asking_speaker import RightSpeakers
from stream.corrections.refusals import CorrectionError, require_sense, wrong_place
from stream.corrections.right_places import places_of
from stream.enrich.asked_place import ID_PREFIX
from stream.enrich.people.people import People
from stream.search.closed_words import closed_word
from stream.search.known_places import KnownPlaces
from stream.store.port import Record, Store


class CorrectionAsker:
    """Every refusal is an AskingError: it names the field, and what may be meant."""

    def __init__(self, places: KnownPlaces, people: People, store: Store) -> None:
        self._gazetteer = places
        self._places = AskedPlaces(places)
        self._speakers = RightSpeakers(people, store)

    async def correction(
        self, asked: AskedCorrection, record: Record, record_set: RecordSet, at: datetime
    ) -> Correction:
        """What was asked for of a record as it was read; may raise StoreUnavailableError."""
        require_sense(asked, record)
        body = record_set.plain_body or record_set.bulletin.body
        changes = bool(asked.speaker or asked.places or asked.event_type)
        return Correction(
            verdict="struck_out" if asked.strike_out else "corrected" if changes else "flagged",
            speaker=await self._speakers.speaker(asked, record, body) if asked.speaker else None,
            places=tuple(self._place(place, record) for place in asked.places),
            event_type=_event_type(asked.event_type, record) if asked.event_type else None,
            note=(asked.note or "").strip() or None,
            by=asked.by.strip(),
            at=at,
        )

    def _place(self, asked: AskedPlace, record: Record) -> PlaceChange:
        wrong = wrong_place(record, asked.instead_of)
        found = self._places.wanted(asked.place, None, "place")
        if found.radius_km is not None:
            raise CorrectionError(f"{asked.place!r} is a circle: give the place itself", "place", asked.place)
        right = RightPlace(
            name=self._name(asked.place, found.entity_id, wrong, record) or found.name,
            entity_id=found.entity_id,
            lat=found.lat,
            lon=found.lon,
            country=found.country,
            admin1=found.admin1,
            precision=found.precision,
        )
        if any(p.name == wrong and p.entity_id == right.entity_id for p in places_of(record)):
            raise CorrectionError(
                f"{wrong} was read as {found.name} ({found.entity_id}) already: leave it out, or withdraw the"
                " correction to go back to it",
                "place",
                asked.place,
            )
        return PlaceChange(wrong=wrong, right=right)

    def _name(self, given: str, entity_id: str | None, wrong: str | None, record: Record) -> str | None:
        """How the passage calls the place: as typed, as the gazetteer does, or as it did before.

        The last where the place is called so, too ("Krasnoarmeysk" of Pokrovsk); None where it is not named.
        """
        place = self._gazetteer.by_id(entity_id) if entity_id else None
        typed = "" if given.startswith(ID_PREFIX) else given.partition(",")[0].strip()
        for name in filter(None, (typed, place.name if place else None)):
            stand = record.text.casefold().find(name.casefold())
            if stand >= 0:
                return record.text[stand : stand + len(name)]
        namesakes = self._gazetteer.candidates(wrong) if wrong else ()
        return wrong if any(entity_id and each.entity_id == entity_id for each in namesakes) else None


def _event_type(given: str, record: Record) -> EventType:
    event_type = cast("EventType", closed_word("event_type", given))
    if isinstance(record, FrontEvent) and record.event_type == event_type:
        raise CorrectionError(
            f"the type was read as {event_type} already: leave it out, or withdraw the correction to go back"
            " to it",
            "event_type",
            given,
        )
    return event_type
