"""Names for what an address has as ids: a chip says "Kyiv (Kyiv City, UA)", and not geonames:703448."""

from stream.api.services import Services
from stream.enrich.asked_place import ID_PREFIX
from stream.page.asked import Asked
from stream.search.asking import ID_PREFIXES
from stream.store.query import Query


async def labels_of(asked: Asked, services: Services) -> dict[str, str]:
    """The label of each id among the filters; the id itself where nobody knows it. Raises FrontwireError."""
    labels = {}
    for name, value in asked.pairs:
        if name == "place" and value.startswith(ID_PREFIX):
            labels[value] = _place(value, services)
        if name == "speaker" and value.startswith(ID_PREFIXES):
            labels[value] = await _speaker(value, services)
    return labels


def _place(entity_id: str, services: Services) -> str:
    place = services.places.by_id(entity_id)
    if place is None:
        return entity_id
    lies = ", ".join(filter(None, (place.admin1, place.country)))
    return f"{place.name} ({lies})" if lies else place.name


async def _speaker(entity_id: str, services: Services) -> str:
    page = await services.store.search(Query(kind="statement", speaker_id=entity_id, limit=1))
    names = [hit.record.speaker.name for hit in page.hits if hit.record.kind == "statement"]
    return names[0] if names else entity_id
