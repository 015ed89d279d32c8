"""Our own data: every line is read, and what it says can be so."""

import pytest

from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.lines import lines_in
from stream.enrich.gazetteer.own_source import DATA, areas, country_middles, regions, supplement


def test_a_line_of_too_few_fields_is_refused_with_its_place() -> None:
    with pytest.raises(GazetteerDataError, match=r"regions\.txt:\d+: 5 fields where 4 are due"):
        list(lines_in(DATA / "regions.txt", 4))


@pytest.mark.parametrize("source", [regions, areas, supplement])
def test_every_point_lies_on_the_earth_and_every_place_has_a_name(source) -> None:  # noqa: ANN001 (a table of functions)
    for record in source():
        assert record.name
        assert -90 <= record.lat <= 90
        assert -180 <= record.lon <= 180


def test_every_place_of_the_supplement_lies_within_its_region() -> None:
    middles = {region.admin1: region for region in regions() if region.lat}
    for record in supplement():
        middle = middles.get(record.admin1)
        if middle and record.lat and record.country != "RU":
            assert abs(record.lat - middle.lat) < 3, record.name
            assert abs(record.lon - middle.lon) < 4.5, record.name


@pytest.mark.parametrize(
    ("file", "fields", "known"),
    [
        ("regions.txt", 5, "GMT"),
        ("countries.txt", 4, "G"),
        ("areas.txt", 6, "GM"),
        ("supplement.txt", 6, "VONF"),
    ],
)
def test_every_entry_tells_its_basis(file: str, fields: int, known: str) -> None:
    assert {entry.fields[-1] for entry in lines_in(DATA / file, fields)} <= set(known)


def test_countries_lie_where_geonames_has_them() -> None:
    middles = country_middles()
    assert {code: middles[code][:2] for code in ("AU", "CN", "ML", "NE", "NG", "SD", "ZM")} == {
        "AU": (-25.0, 135.0),
        "CN": (35.0, 105.0),
        "ML": (18.0, -2.0),
        "NE": (18.0, 9.0),
        "NG": (10.0, 8.0),
        "SD": (16.0, 30.0),
        "ZM": (-14.33, 28.5),
    }


def test_keys_of_regions_are_unique() -> None:
    keys = [region.admin1 for region in regions()]
    assert len(keys) == len(set(keys))


def test_countries_have_a_middle() -> None:
    assert country_middles()["UA"][:2] == (49.0, 32.0)
