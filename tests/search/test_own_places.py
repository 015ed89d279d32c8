"""Searching for a place that has no id: its events lie at its very point."""

from collections.abc import Iterator

from stream.enrich.gazetteer.place import GazetteerPlace
from stream.search.asking import OWN_PLACE_KM, query_of
from stream.search.question import Question
from stream.store.query import Circle


class OnePlace:
    """Knows one place by every name."""

    def __init__(self, entity_id: str | None) -> None:
        self._place = GazetteerPlace(
            entity_id, "Karpivka", 48.5, 37.1, "UA", "Donetsk", "UA.05", "settlement", 0, 1.0, 0
        )

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:  # noqa: ARG002 - the port's name for it
        return (self._place,)

    def by_id(self, entity_id: str) -> GazetteerPlace | None:
        return self._place if entity_id == self._place.entity_id else None

    def containing(self, key: str) -> None:  # noqa: ARG002 - as above
        return None

    def main_names(self) -> Iterator[str]:
        yield self._place.name

    def at(self, row: int) -> GazetteerPlace:  # noqa: ARG002 - the port's name for it
        return self._place


def test_one_with_an_id_is_asked_for_by_it() -> None:
    query = query_of(Question(place="Karpivka"), None, OnePlace("geonames:1"))
    assert (query.place_ids, query.circle) == (("geonames:1",), None)


def test_one_of_our_own_data_is_asked_for_by_a_small_circle() -> None:
    query = query_of(Question(place="Karpivka"), None, OnePlace(None))
    assert (query.place_ids, query.circle) == ((), Circle(48.5, 37.1, OWN_PLACE_KM))


def test_within_a_distance_of_either_is_a_circle_of_that() -> None:
    for entity_id in ("geonames:1", None):
        query = query_of(Question(place="Karpivka", within=20), None, OnePlace(entity_id))
        assert (query.place_ids, query.circle) == ((), Circle(48.5, 37.1, 20))
