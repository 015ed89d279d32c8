import pytest

from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.geonames_dump import records_of


def line(feature: str = "P", code: str = "PPL", **changed: str) -> str:
    """A line of a dump, as published: 19 columns."""
    columns = {
        "id": "900001",
        "name": "Mali Verby",
        "ascii": "Mali Verby",
        "others": "Malye Verby,Малі Верби,mali verby,MVB",
        "lat": "49.61",
        "lon": "36.91",
        "feature": feature,
        "code": code,
        "country": "UA",
        "cc2": "",
        "admin1": "07",
        "admin2": "",
        "admin3": "",
        "admin4": "",
        "population": "0",
        "elevation": "",
        "dem": "120",
        "zone": "Europe/Kyiv",
        "changed": "2024-01-01",
    }
    return "\t".join({**columns, **changed}.values()) + "\n"


@pytest.mark.parametrize(("feature", "code"), [("S", "SCH"), ("R", "RD"), ("H", "WLL"), ("A", "ADM1H")])
def test_what_bulletins_do_not_name_is_left_out(feature: str, code: str) -> None:
    assert list(records_of([line(feature, code)], "UA.txt")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one\ttwo\n", r"UA\.txt:1: 2 columns where a GeoNames dump has 19"),
        (line() + "\n", r"UA\.txt:2: 1 columns"),
        (line(lat="north"), r"UA\.txt:1: .*must be numbers.*north"),
        (line(id="x"), r"UA\.txt:1: .*must be numbers"),
        (line(lon="361"), r"UA\.txt:1: .*no point on the earth"),
    ],
)
def test_a_broken_line_is_named_with_what_is_wrong(text: str, said: str) -> None:
    with pytest.raises(GazetteerDataError, match=said):
        list(records_of(text.splitlines(keepends=True), "UA.txt"))


def test_a_village_comes_with_its_names_region_and_point() -> None:
    (village,) = records_of([line()], "UA.txt")
    assert (village.geonames_id, village.name, village.kind) == (900001, "Mali Verby", "settlement")
    assert (village.lat, village.lon, village.country, village.admin1) == (49.61, 36.91, "UA", "UA.07")


def test_codes_and_names_in_small_letters_are_no_names() -> None:
    (village,) = records_of([line()], "UA.txt")
    assert village.names == ["Malye Verby", "Малі Верби"]


@pytest.mark.parametrize(
    ("feature", "code", "kind"),
    [
        ("P", "PPLW", "settlement"),
        ("A", "ADM1", "region"),
        ("A", "ADM2", "district"),
        ("A", "PCLI", "country"),
        ("H", "RSV", "water"),
        ("V", "FRST", "forest"),
        ("T", "ISL", "island"),
        ("S", "AIRB", "area"),
    ],
)
def test_feature_codes_become_kinds(feature: str, code: str, kind: str) -> None:
    (place,) = records_of([line(feature, code)], "UA.txt")
    assert place.kind == kind


def test_a_district_is_called_without_its_kind_word_too() -> None:
    (district,) = records_of([line("A", "ADM2", name="Verby Raion", others="")], "UA.txt")
    assert district.names == ["verby"]
