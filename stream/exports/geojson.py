"""GeoJSON (RFC 7946) for maps: a feature for each place of each front event."""

from collections.abc import Iterable, Iterator
from itertools import chain, repeat

import orjson

from schemas.front_event import FrontEvent
from schemas.place import Place
from schemas.statement import Statement
from stream.exports.record_fields import common_fields, event_fields, place_fields

_OPENING = b'{"type":"FeatureCollection","features":['
_CLOSING = b"\n]}\n"


def geojson(records: Iterable[Statement | FrontEvent]) -> Iterator[bytes]:
    """One FeatureCollection, a feature a line; statements and events without a place have no feature."""
    yield _OPENING
    for separator, feature in zip(chain([b"\n"], repeat(b",\n")), _features(records), strict=False):
        yield separator + orjson.dumps(feature)
    yield _CLOSING


def _features(records: Iterable[Statement | FrontEvent]) -> Iterator[dict[str, object]]:
    for record in records:
        if isinstance(record, FrontEvent):
            for number, place in enumerate(record.places, 1):
                yield _feature(record, number, place)


def _feature(event: FrontEvent, number: int, place: Place) -> dict[str, object]:
    """The place with all that is known of its event; without coordinates its geometry is null."""
    point = place.lat is not None and place.lon is not None
    return {
        "type": "Feature",
        "id": f"{event.id}-{number}",
        # Longitude first: RFC 7946, section 3.1.1.
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]} if point else None,
        "properties": {**place_fields(place), **event_fields(event), **common_fields(event)},
    }
