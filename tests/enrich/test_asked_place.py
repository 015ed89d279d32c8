"""A place asked for by name: its homonyms with ids, or the point of one that only our own data have."""

import pytest

from stream.enrich.asked_place import AskedPlace, UnknownPlaceError, asked_place
from stream.enrich.gazetteer.place import GazetteerPlace


class Names:
    def __init__(self, *places: GazetteerPlace) -> None:
        self._places = places

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:  # noqa: ARG002 - the port's name for it
        return self._places


def place(entity_id: str | None, lat: float, people: int = 0, match: float = 1.0) -> GazetteerPlace:
    return GazetteerPlace(
        entity_id, "Karpivka", lat, 37.0, "UA", "Donetsk", "UA.05", "settlement", people, match, 0
    )


def test_a_name_that_no_gazetteer_has_is_refused() -> None:
    with pytest.raises(UnknownPlaceError, match="'Karpivkaa'"):
        asked_place("Karpivkaa", Names())


def test_what_has_an_id_is_found_by_it_the_largest_first() -> None:
    found = asked_place(
        "Karpivka", Names(place(None, 1.0), place("geonames:1", 2.0), place("geonames:2", 3.0, 9))
    )
    assert found == AskedPlace(("geonames:2", "geonames:1"), (3.0, 37.0))


def test_what_our_own_data_alone_have_is_found_by_its_point() -> None:
    assert asked_place("Karpivka", Names(place(None, 1.0))) == AskedPlace((), (1.0, 37.0))
