"""From a question to the store's query: place names become ids, a place with `within` a circle."""

from stream.enrich.asked_place import PlaceNames, asked_place
from stream.search.question import Question
from stream.store.query import Circle, Kind, Query, QueryError

# What ids of speakers begin with (`stream.enrich.people`).
ID_PREFIXES = ("wikidata:", "person:", "organization:", "media:")


def query_of(question: Question, kind: Kind | None, names: PlaceNames) -> Query:
    """The store's query; raises QueryError or UnknownPlaceError with what to change."""
    place_ids, circle = _where(question, names)
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
        sides=tuple(question.side),
        certainties=tuple(question.certainty),
        since=question.since,
        until=question.until,
        publisher=question.publisher,
        bulletin_id=question.bulletin,
        sort=question.sort,
        limit=question.limit,
        cursor=question.cursor,
        facets=tuple(question.facet),
    )


def _where(question: Question, names: PlaceNames) -> tuple[tuple[str, ...], Circle | None]:
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
    asked = asked_place(question.place, names)
    if question.within is None:
        return asked.entity_ids, None
    if asked.point is None:
        raise QueryError("within needs a place by name, or near=latitude,longitude")
    return (), Circle(*asked.point, question.within)
