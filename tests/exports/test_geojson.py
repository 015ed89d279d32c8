import json
from typing import Any

from schemas.front_event import Casualties, Count, FrontEvent
from schemas.statement import Statement
from stream.exports.geojson import geojson
from tests.store.builders import KHARKIV, KYIV, front_event, place, statement


def collection(*records: Statement | FrontEvent) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(b"".join(geojson(records)))
    return found


def test_without_a_place_there_is_no_feature() -> None:
    empty = {"type": "FeatureCollection", "features": []}
    assert collection() == empty
    assert collection(statement("s"), front_event("e", axis="Pokrovsk")) == empty


def test_a_place_without_coordinates_has_no_geometry() -> None:
    (feature,) = collection(front_event("e", places=(place("Dovha", None),)))["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["place"] == "Dovha"


def test_every_place_of_an_event_is_a_point_with_longitude_first() -> None:
    first, second = collection(
        front_event("e", places=(place("Kyiv", KYIV), place("Kharkov", KHARKIV, "near")))
    )["features"]
    assert first["type"] == "Feature"
    assert first["geometry"] == {"type": "Point", "coordinates": [30.5238, 50.45466]}
    assert [first["id"], second["id"]] == ["e-1", "e-2"]
    assert second["properties"]["place_role"] == "near"


def test_the_properties_are_plain_values() -> None:
    losses = Casualties(killed=Count(min=0, max=None), wounded=Count(min=2, max=2), civilian=True)
    event = front_event(
        "e", places=(place("Kyiv", KYIV),), casualties=losses, weapons=("Geran-2", "FPV drone")
    )
    properties = collection(event)["features"][0]["properties"]
    assert not any(isinstance(value, dict | list) for value in properties.values())
    assert properties["weapons"] == "Geran-2; FPV drone"
    assert (properties["killed_min"], properties["killed_max"], properties["wounded_max"]) == (0, None, 2)
