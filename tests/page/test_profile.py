"""What statements tell of their speaker."""

import pytest

from schemas.statement import Speaker
from stream.page.profile import profile_of
from tests.store.builders import KYIV, mention, statement


def speaker(name: str, role: str | None, affiliation: str | None = None) -> Speaker:
    return Speaker(name=name, role=role, affiliation=affiliation, kind="person", entity_id="person:x")


def test_nobody_has_no_profile() -> None:
    with pytest.raises(ValueError, match="without statements"):
        profile_of([])


def test_names_roles_outlets_and_places_come_by_frequency() -> None:
    said = [
        statement("a", speaker="Olha Marchenko"),
        statement("b", speaker="Olha Marchenko", via="Volna", mentions=(mention("Kyiv", KYIV),) * 2),
        statement("c", speaker="Olga Marchenko"),
    ]
    roles = [speaker("Olha Marchenko", "governor"), speaker("Olha Marchenko", "governor of Sumy", "Sumy")]
    said[0] = said[0].model_copy(update={"speaker": roles[0]})
    said[1] = said[1].model_copy(update={"speaker": roles[1]})
    profile = profile_of(said)
    assert (profile.name, profile.spellings) == ("Olha Marchenko", ("Olga Marchenko",))
    assert [(role.name, role.count) for role in profile.roles] == [("governor", 2), ("governor of Sumy", 1)]
    assert [outlet.name for outlet in profile.outlets] == ["Volna"]
    assert [(place.name, place.count, place.address) for place in profile.places] == [
        ("Kyiv", 1, "/page/places/geonames%3A703448")
    ]
