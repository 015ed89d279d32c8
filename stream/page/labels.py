"""Names for what an address has as ids and codes: a chip says "Ukraine", and not UA."""

from collections.abc import Mapping
from typing import Any

from stream.api.services import Services
from stream.enrich.asked_place import ID_PREFIX
from stream.page.asked import Asked
from stream.page.wording import CERTAINTY_NAMES, EVENT_NAMES, country_name, lies
from stream.search.asking import ID_PREFIXES
from stream.store.query import Query

NAMED: dict[str, Mapping[Any, str]] = {"event_type": EVENT_NAMES, "certainty": CERTAINTY_NAMES}


def label_of(filter_: str, value: str) -> str:
    """A value of a filter in words ("Drone strike"); the value itself where it is words already."""
    if filter_ == "side":
        return country_name(value)
    return NAMED.get(filter_, {}).get(value, value)


async def labels_of(asked: Asked, services: Services) -> dict[str, str]:
    """The label of each value among the filters that has one. Raises FrontwireError."""
    labels = {}
    for name, value in asked.pairs:
        if (label := label_of(name, value)) != value:
            labels[value] = label
        if name == "place" and value.startswith(ID_PREFIX):
            labels[value] = _place(value, services)
        if name == "speaker" and value.startswith(ID_PREFIXES):
            labels[value] = await _speaker(value, services)
    return labels


def _place(entity_id: str, services: Services) -> str:
    place = services.places.by_id(entity_id)
    if place is None:
        return entity_id
    around = lies(place.admin1, place.country)
    return f"{place.name} ({around})" if around else place.name


async def _speaker(entity_id: str, services: Services) -> str:
    page = await services.store.search(Query(kind="statement", speaker_id=entity_id, limit=1))
    names = [hit.record.speaker.name for hit in page.hits if hit.record.kind == "statement"]
    return names[0] if names else entity_id
