"""Places, names and what is wanted, for tests of matching and asking."""

from collections.abc import Mapping
from typing import Any

from schemas.subscription import PlaceWanted, SpeakerWanted
from stream.enrich.gazetteer.place import GazetteerPlace

KYIV = ("geonames:703448", 50.45466, 30.5238)
KHARKIV = ("geonames:706483", 49.98081, 36.25272)
CHUHUIV = ("geonames:709717", 49.83555, 36.68797)
BELGOROD = ("geonames:578072", 50.61074, 36.58015)
LYMAN = ("geonames:702657", 48.98873, 37.80411)
NO_ID = (None, 51.25, 34.5)

MARCHENKO = SpeakerWanted(entity_id="person:olha-marchenko", name="Olha Marchenko")


def wanted_place(name: str, where: tuple[str | None, float, float], **more: Any) -> PlaceWanted:
    entity_id, lat, lon = where
    return PlaceWanted(entity_id=entity_id, name=name, lat=lat, lon=lon, **({"country": "UA"} | more))


def gazetteer_place(name: str, where: tuple[str | None, float, float], **more: Any) -> GazetteerPlace:
    entity_id, lat, lon = where
    fields: dict[str, Any] = {
        "country": "UA",
        "admin1": "Kharkiv",
        "admin1_key": "UA.07",
        "kind": "settlement",
        "population": 20_000,
        "match": 1.0,
        "row": 0,
    }
    return GazetteerPlace(entity_id=entity_id, name=name, lat=lat, lon=lon, **(fields | more))


class FakeNames:
    """Knows the places it is given by name, and counts how often it was asked."""

    def __init__(self, places: Mapping[str, tuple[GazetteerPlace, ...]] | None = None) -> None:
        self.places = places or {}
        self.asked: list[str] = []

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        self.asked.append(name)
        return self.places.get(name, ())
