"""Bulletins, records and record sets for tests of the store, each with only what the test is about."""

from datetime import date, datetime
from typing import Any

from schemas.bulletin import Bulletin
from schemas.entity import Mention
from schemas.front_event import Acled, Actor, FrontEvent
from schemas.place import Place
from schemas.record_set import RecordSet, Unclassified
from schemas.span import Span
from schemas.statement import Speaker, Statement
from schemas.time_span import TimeSpan

PUBLISHER = "tribune"
BULLETIN = "2025-09-06"

# entity id, latitude, longitude
KYIV = ("geonames:703448", 50.45466, 30.5238)
KHARKIV = ("geonames:706483", 49.98081, 36.25272)
CHUHUIV = ("geonames:709717", 49.83555, 36.68797)
POKROVSK = ("geonames:704858", 48.28200, 37.17582)
KURSK = ("geonames:538560", 51.73733, 36.18735)
KHARKIV_REGION = ("geonames:706482", 49.5, 36.25)


def days(start: date | datetime, end: date | datetime | None = None) -> TimeSpan:
    return TimeSpan(from_=start, to=end or start, precision="day", text=None)


def place(name: str, where: tuple[str, float, float] | None, role: str = "at", **more: Any) -> Place:
    entity_id, lat, lon = where or (None, None, None)
    fields: dict[str, Any] = {
        "lat": lat,
        "lon": lon,
        "country": "UA",
        "admin1": None,
        "precision": "settlement" if where else "unknown",
        "confidence": 0.9,
        "alternatives": (),
    }
    return Place(name=name, role=role, entity_id=entity_id, **(fields | more))


def mention(name: str, where: tuple[str, float, float]) -> Mention:
    entity_id, lat, lon = where
    return Mention(kind="place", name=name, entity_id=entity_id, span=Span(start=0, end=4), lat=lat, lon=lon)


def statement(record_id: str, text: str = "“We stand,” said Olha Marchenko.", **more: Any) -> Statement:
    speaker = more.pop("speaker", "Olha Marchenko")
    fields: dict[str, Any] = _common(record_id, text) | {
        "content": "We stand,",
        "mode": "direct",
        "speaker": Speaker(
            name=speaker,
            role="governor",
            affiliation=None,
            kind="person",
            entity_id=more.pop("speaker_id", None),
        ),
        "cue": "said",
        "via": None,
        "venue": None,
        "addressee": None,
        "stated_at": None,
    }
    return Statement(**(fields | more))


def front_event(record_id: str, text: str = "A drone hit a refinery.", **more: Any) -> FrontEvent:
    fields: dict[str, Any] = _common(record_id, text) | {
        "event_type": "drone_strike",
        "acled": Acled(event_type="Explosions/Remote violence", sub_event_type="Air/drone strike"),
        "actor": Actor(name=None, side=more.pop("side", None), unit=None),
        "target": None,
        "places": (),
        "axis": None,
        "weapons": (),
        "casualties": None,
        "occurred": None,
        "outcome": None,
        "source": None,
    }
    return FrontEvent(**(fields | more))


def _common(record_id: str, text: str) -> dict[str, Any]:
    return {
        "id": record_id,
        "bulletin_id": BULLETIN,
        "publisher": PUBLISHER,
        "revision": 1,
        "published_at": date(2025, 9, 6),
        "url": None,
        "text": text,
        "span": Span(start=0, end=len(text)),
        "mentions": (),
        "certainty": "stated",
        "confidence": 0.8,
        "rule": "for_tests",
    }


def record_set(
    *records: Statement | FrontEvent,
    revision: int = 1,
    extractor: str = "0.1.0",
    bulletin_id: str = BULLETIN,
    publisher: str = PUBLISHER,
    withdrawn: bool = False,
) -> RecordSet:
    """A set of these records, each made to belong to the set's bulletin and revision."""
    own = {"bulletin_id": bulletin_id, "publisher": publisher, "revision": revision}
    records = tuple(record.model_copy(update=own) for record in records)
    return RecordSet(
        extractor_version=extractor,
        bulletin=Bulletin(
            id=bulletin_id,
            publisher=publisher,
            revision=revision,
            title=f"Revision {revision}",
            body="" if withdrawn else "KYIV, Sept 6 – All quiet.",
            published_at=date(2025, 9, 6),
            withdrawn=withdrawn,
        ),
        statements=tuple(record for record in records if isinstance(record, Statement)),
        front_events=tuple(record for record in records if isinstance(record, FrontEvent)),
        unclassified=() if withdrawn else (Unclassified(span=Span(start=0, end=4), reason="header"),),
        warnings=() if withdrawn else ("no byline",),
        unclassified_share=0.25,
    )
