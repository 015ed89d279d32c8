"""The keys that a record has, and those that a subscription is filed under: they must agree.

Whatever meets a condition of a subscription has one of the keys that the condition is filed under; the
reverse need not hold, for what is found by keys is checked in full.
"""

from bisect import bisect_right
from collections.abc import Iterator

from schemas.subscription import PlaceWanted, Wanted, WordsWanted
from stream.alerts.matching.cells import cells_of_circle, cells_of_point
from stream.alerts.matching.facts import Facts
from stream.alerts.matching.folding import phrase_of
from stream.alerts.matching.lying import DISTRICT_KM, SAME_POINT_KM
from stream.alerts.matching.placed import Placed
from stream.enrich.gazetteer.normalise import normalise

# The numbers of killed and wounded that people ask for; one between is filed under the next lower one.
LOSSES = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500, 1000)


def keys_of(facts: Facts) -> frozenset[str]:
    """All keys of a record: some 20, and one for each of its words."""
    return frozenset(_keys_of(facts))


def _keys_of(facts: Facts) -> Iterator[str]:
    record, own = facts.record, facts.of_kind
    yield f"kind {record.kind}"
    yield f"publisher {record.publisher}"
    yield f"certainty {record.certainty}"
    for field in ("speaker_id", "mode", "event_type", "side"):
        if (value := getattr(own, field)) is not None:
            yield f"{field} {value}"
    yield from (f"casualties {step}" for step in LOSSES[: bisect_right(LOSSES, own.casualties)])
    yield from (f"word {word}" for word in facts.positions)
    for placed in facts.places:
        yield from _keys_of_place(placed)
    for name in facts.axes:
        yield f"axis {name.spelling}"
        yield from (f"axis {entity_id}" for entity_id in name.entity_ids)


def _keys_of_place(placed: Placed) -> Iterator[str]:
    if placed.entity_id is not None:
        yield f"place {placed.entity_id}"
    if placed.country is not None:
        yield f"country {placed.country}"
        yield f"region {placed.country} {placed.admin1}"
    if placed.point is not None:
        yield from cells_of_point(*placed.point)


def conditions_of(wanted: Wanted) -> tuple[tuple[str, ...], ...]:
    """For each condition the keys of which a record must have one, in the order of how few records do.

    What cannot be told by keys (words that must be missing, a circle around a pole) is left out.
    """
    return tuple(keys for keys in _conditions(wanted) if keys is not None)


def _conditions(wanted: Wanted) -> Iterator[tuple[str, ...] | None]:
    """A word, a speaker, a place … a kind."""
    if wanted.words is not None:
        yield from _of_words(wanted.words)
    if wanted.speakers:
        yield tuple(f"speaker_id {speaker.entity_id}" for speaker in wanted.speakers)
    if wanted.places:
        yield _of_places(wanted.places)
    if wanted.axes:
        yield tuple(key for axis in wanted.axes for key in _of_axis(axis))
    yield from _of_choice("publisher", wanted.publishers)
    if wanted.casualties_at_least is not None:
        yield (f"casualties {LOSSES[bisect_right(LOSSES, wanted.casualties_at_least) - 1]}",)
    yield from _of_choice("event_type", wanted.event_types)
    yield from _of_choice("side", wanted.sides)
    yield from _of_choice("mode", wanted.modes)
    yield from _of_choice("certainty", wanted.certainties)
    yield from _of_choice("kind", wanted.kinds)


def _of_choice(field: str, values: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if values:
        yield tuple(f"{field} {value}" for value in values)


def _of_words(words: WordsWanted) -> Iterator[tuple[str, ...]]:
    """Every word that must occur, also one of a phrase, and one of each that may."""
    for text in (*words.all, *((words.phrase,) if words.phrase is not None else ())):
        yield from ((f"word {word}",) for word in phrase_of(text) or ("",))
    if words.any:
        yield tuple(f"word {max(phrase_of(text), key=len, default='')}" for text in words.any)


def _of_places(places: tuple[PlaceWanted, ...]) -> tuple[str, ...] | None:
    keys: list[str] = []
    for place in places:
        area = _of_area(place)
        if area is None:
            return None
        keys += area
        if place.entity_id is not None:
            keys.append(f"place {place.entity_id}")
    return tuple(keys)


def _of_area(place: PlaceWanted) -> tuple[str, ...] | None:
    """The keys of what lies in a place, beside itself; None for a circle of too many cells."""
    if place.radius_km is None and place.precision in {"country", "region"}:
        region = place.precision == "region"
        return (f"region {place.country} {place.admin1}" if region else f"country {place.country}",)
    km = place.radius_km or (DISTRICT_KM if place.precision == "district" else SAME_POINT_KM)
    known_by_id = place.entity_id is not None and km == SAME_POINT_KM
    if known_by_id or place.lat is None or place.lon is None:
        return ()
    return cells_of_circle(place.lat, place.lon, km)


def _of_axis(axis: PlaceWanted) -> tuple[str, ...]:
    spelling = f"axis {normalise(axis.name)}"
    return (spelling,) if axis.entity_id is None else (spelling, f"axis {axis.entity_id}")
