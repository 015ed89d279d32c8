import pytest

from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.geonames_names import names_of


@pytest.mark.parametrize("line", ["1\t900001\ten\n", "1\tx\ten\tVerby\t\t\t\t\n"])
def test_a_broken_line_is_named(line: str) -> None:
    with pytest.raises(GazetteerDataError, match=r"alternateNames\.txt:1: "):
        names_of([line], "alternateNames.txt", {900001})


@pytest.mark.parametrize(
    "line",
    [
        "1\t900002\ten\tOther Place\t\t\t\t\n",
        "1\t900001\tlink\thttps://example.org\t\t\t\t\n",
        "1\t900001\tiata\tMVB\t\t\t\t\n",
        "1\t900001\twkdt\tQ12345\t\t\t\t\n",
        "1\t900001\tzh\t馬利\t\t\t\t\n",
    ],
)
def test_links_codes_and_other_scripts_and_places_are_left_out(line: str) -> None:
    assert names_of([line], "alternateNames.txt", {900001}) == {}


@pytest.mark.parametrize("end", ["\t\t\t\t\n", "\t\t\t\t1\t1946\t2016\n"])
def test_names_of_both_published_widths_are_taken(end: str) -> None:
    assert names_of([f"1\t900001\tru\tМалые Вербы{end}"], "a.txt", {900001}) == {900001: ["Малые Вербы"]}
