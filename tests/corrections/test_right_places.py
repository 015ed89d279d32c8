"""A place put right in what newer rules read: replaced, added, or left where it is right already."""

import pytest

from schemas.correction import PlaceChange, RightPlace
from schemas.place import Place
from stream.corrections.right_places import right_mentions, right_places
from tests.store.builders import CHUHUIV, KHARKIV, KYIV, mention, place, statement


def change(wrong: str | None, name: str = "Kyiv", entity_id: str | None = KYIV[0]) -> PlaceChange:
    right = RightPlace(
        name=name, entity_id=entity_id, lat=50.4, lon=30.5, country="UA", admin1=None, precision="settlement"
    )
    return PlaceChange(wrong=wrong, right=right)


def told(places: tuple[Place, ...]) -> list[tuple[str, str, str | None]]:
    return [(each.name, each.role, each.entity_id) for each in places]


@pytest.mark.parametrize(
    ("read", "changed"),
    [
        # Read right meanwhile, under whatever name.
        ((place("Kyiv", KYIV),), change("Kharkiv")),
        ((place("Kiev", KYIV, "near"),), change("Kharkiv")),
        ((place("Dovha", None),), change("Kharkiv", "Dovha", None)),
    ],
)
def test_what_is_read_right_is_left_as_it_is(read: tuple[Place, ...], changed: PlaceChange) -> None:
    assert right_places(read, [changed]) == read


@pytest.mark.parametrize(
    ("read", "changed", "seen"),
    [
        ((), change(None), [("Kyiv", "at", KYIV[0])]),
        ((place("Kharkiv", KHARKIV, "near"),), change("Kharkiv"), [("Kyiv", "near", KYIV[0])]),
        (
            (place("Kharkiv", KHARKIV), place("Chuhuiv", CHUHUIV)),
            change("Sumy"),
            [("Kharkiv", "at", KHARKIV[0]), ("Chuhuiv", "at", CHUHUIV[0]), ("Kyiv", "at", KYIV[0])],
        ),
        # A namesake: the same name, another place.
        ((place("Kyiv", CHUHUIV, "from"),), change("Kyiv"), [("Kyiv", "from", KYIV[0])]),
    ],
)
def test_what_is_read_wrong_is_replaced_in_its_role_and_what_is_missing_added(
    read: tuple[Place, ...], changed: PlaceChange, seen: list[tuple[str, str, str]]
) -> None:
    assert told(right_places(read, [changed])) == seen


def test_a_mention_stands_where_the_text_has_the_right_name() -> None:
    record = statement("s", "Of Kharkiv and Kyiv he spoke.", mentions=(mention("Kharkiv", KHARKIV),))
    (seen,) = right_mentions(record, [change("Kharkiv")])
    assert (seen.name, seen.entity_id) == ("Kyiv", KYIV[0])
    assert record.text[seen.span.start : seen.span.end] == "Kyiv"


def test_a_mention_of_a_place_that_the_text_does_not_name_stands_where_the_wrong_one_stood() -> None:
    record = statement("s", "Of Kharkiv he spoke.", mentions=(mention("Kharkiv", KHARKIV),))
    (seen,) = right_mentions(record, [change("Kharkiv")])
    assert (seen.name, seen.span) == ("Kyiv", record.mentions[0].span)
