"""A region named before a place in it holds it."""

import pytest

from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.places.resolve import resolve_events
from stream.extract.drafts import EventDraft, PlaceDraft, Stand


def event(*names: str) -> EventDraft:
    return EventDraft(
        stand=Stand(0, 1),
        event_type="strike",
        actor=None,
        side=None,
        unit=None,
        target=None,
        places=tuple(PlaceDraft(name, "at", Stand(0, 1)) for name in names),
        axis=None,
        weapons=(),
        casualties=None,
        time=None,
        outcome=None,
        source=None,
        certainty="stated",
        confidence=1.0,
        rule="test",
    )


@pytest.mark.parametrize(
    ("names", "roles"),
    [
        (("Ituri",), ["at"]),
        (("Bunia", "Ituri"), ["at", "at"]),
        (("Ituri", "Goma"), ["at", "at"]),
        (("Kharkov region", "Izyum"), ["at", "at"]),
        (("Ituri", "Bunia"), ["within", "at"]),
    ],
)
def test_a_region_holds_what_is_told_behind_it(
    gazetteer: Gazetteer, names: tuple[str, ...], roles: list[str]
) -> None:
    (places,) = resolve_events((event(*names),), gazetteer)
    assert [place.role for place in places] == roles


def test_a_site_lies_in_the_town_it_is_called_after(gazetteer: Gazetteer) -> None:
    (places,) = resolve_events((event("Afipsky Oil Refinery"),), gazetteer)
    assert [(place.country, place.admin1) for place in places] == [("RU", "Krasnodar")]
