"""Places of a record put right: in the event's places, and among the names that the passage mentions."""

from collections.abc import Iterable

from schemas.correction import PlaceChange, PlaceWas, RightPlace
from schemas.entity import Mention
from schemas.place import Place
from schemas.span import Span
from stream.store.port import Record


def places_of(record: Record) -> tuple[PlaceWas, ...]:
    """The places by name that a correction may call wrong: an event's own, those a statement mentions."""
    if record.kind == "front_event":
        return tuple(PlaceWas(name=each.name, entity_id=each.entity_id) for each in record.places)
    mentioned = (each for each in record.mentions if each.kind == "place")
    return tuple(PlaceWas(name=each.name, entity_id=each.entity_id) for each in mentioned)


def right_places(places: tuple[Place, ...], changes: Iterable[PlaceChange]) -> tuple[Place, ...]:
    """The event's places with each wrong one replaced in its role; what was missing is where it happened.

    What newer rules read right meanwhile is left as it is.
    """
    for change in changes:
        right = _as_place(change.right)
        if any(place.name == change.wrong for place in places):
            places = tuple(
                right.model_copy(update={"role": place.role}) if place.name == change.wrong else place
                for place in places
            )
        elif not _has(places, change.right):
            places = (*places, right)
    return places


def right_mentions(record: Record, changes: Iterable[PlaceChange]) -> tuple[Mention, ...]:
    """The passage's mentions with the places put right; a span stays where no word of the text is meant."""
    mentions = record.mentions
    for change in changes:
        if any(_is_wrong(mention, change) for mention in mentions):
            mentions = tuple(
                _as_mention(record, change.right, mention) if _is_wrong(mention, change) else mention
                for mention in mentions
            )
        elif not _has(mentions, change.right):
            mentions = (*mentions, _as_mention(record, change.right, None))
    return mentions


def _is_wrong(mention: Mention, change: PlaceChange) -> bool:
    return mention.kind == "place" and mention.name == change.wrong


def _has(named: Iterable[Place | Mention], right: RightPlace) -> bool:
    if right.entity_id is None:
        return any(each.name == right.name for each in named)
    return any(each.entity_id == right.entity_id for each in named)


def _as_place(right: RightPlace) -> Place:
    return Place(**dict(right), role="at", confidence=1.0, alternatives=())


def _as_mention(record: Record, right: RightPlace, wrong: Mention | None) -> Mention:
    stand = record.text.find(right.name)
    if stand >= 0:
        start = record.span.start + stand
        span, name = Span(start=start, end=start + len(right.name)), right.name
    else:
        span, name = wrong.span if wrong else record.span, right.name
    return Mention(
        kind="place",
        name=name,
        entity_id=right.entity_id,
        span=span,
        lat=right.lat,
        lon=right.lon,
        country=right.country,
        admin1=right.admin1,
    )
