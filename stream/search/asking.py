"""From a question to the store's query: names of places and countries become ids, `within` a circle."""

from functools import lru_cache

from stream.enrich.asked_place import ID_PREFIX, AskedPlace, UnknownPlaceError, asked_place
from stream.search.choices import unknown
from stream.search.closed_words import side_of
from stream.search.known_places import ADVICE, ID_ADVICE, KnownPlaces
from stream.search.places_alike import PlacesAlike
from stream.search.question import Question
from stream.store.query import Circle, Kind, Query, QueryError

OWN_PLACE_KM = 1.0
# What ids of speakers begin with (`stream.enrich.people`).
ID_PREFIXES = ("wikidata:", "person:", "organization:", "media:")


def query_of(question: Question, kind: Kind | None, places: KnownPlaces) -> Query:
    """The store's query; raises QueryError with what to change, UnknownNameError with the names nearest."""
    place_ids, circle = _where(question, places)
    by_id = question.speaker is not None and question.speaker.startswith(ID_PREFIXES)
    return Query(
        kind=kind,
        text=question.q,
        speaker=None if by_id else question.speaker,
        speaker_id=question.speaker if by_id else None,
        place_ids=place_ids,
        place_groups=tuple(question.place_role),
        circle=circle,
        event_types=tuple(question.event_type),
        sides=tuple(dict.fromkeys(side_of(side, places) for side in question.side)),
        certainties=tuple(question.certainty),
        since=question.since,
        until=question.until,
        publisher=question.publisher,
        bulletin_id=question.bulletin,
        struck=question.struck,
        sort=question.sort,
        limit=question.limit,
        cursor=question.cursor,
        facets=tuple(question.facet),
    )


def _where(question: Question, places: KnownPlaces) -> tuple[tuple[str, ...], Circle | None]:
    """Place ids, or a circle around the place or the point."""
    if question.near is not None:
        lat, lon = map(float, question.near.split(","))
        if question.within is None:
            raise QueryError("near is a point: give within, too, the kilometres around it")
        return (), Circle(lat, lon, question.within)
    if question.place is None:
        if question.within is not None:
            raise QueryError("within is a distance: give place or near, too, the middle of the circle")
        return (), None
    asked = _asked(question.place, places)
    if question.within is None:
        # A place of our own data has no id: its events lie at its very point.
        return asked.entity_ids, None if asked.entity_ids else Circle(*asked.point, OWN_PLACE_KM)
    return (), Circle(*asked.point, question.within)


def _asked(place: str, places: KnownPlaces) -> AskedPlace:
    """All places of that name, or the one of that id; raises UnknownNameError where there is none."""
    if place.startswith(ID_PREFIX):
        found = places.by_id(place)
        if found is None:
            raise unknown("place", "place", place, (), ID_ADVICE)
        return AskedPlace((place,), (found.lat, found.lon))
    try:
        return asked_place(place, places)
    except UnknownPlaceError as error:
        raise unknown("place", "place", place, _alike(places).to(place), ADVICE) from error


# One gazetteer lives as long as its process, and the names that are compared take a second to make.
_alike = lru_cache(maxsize=1)(PlacesAlike)
