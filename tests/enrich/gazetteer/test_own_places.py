from dataclasses import replace
from pathlib import Path

import pytest

from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.own_places import add_place, own_places, remove_places
from stream.enrich.gazetteer.records import SourceRecord

PLACE = SourceRecord(0, "Dovha", ["Dolgaya"], 49.9, 36.7, "UA", "UA.07", "settlement", 120)


@pytest.mark.parametrize("name", ["a|b", "a;b", "a\nb", " "])
def test_a_name_that_would_break_the_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(GazetteerDataError, match="one line"):
        add_place(tmp_path / "places.txt", replace(PLACE, name=name), "")


def test_the_same_place_is_not_added_twice(tmp_path: Path) -> None:
    add_place(tmp_path / "places.txt", PLACE, "")
    with pytest.raises(GazetteerDataError, match="already"):
        add_place(tmp_path / "places.txt", replace(PLACE, lat=49.905), "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("settlement | Dovha | UA | 49.9 36.7\n", r"places\.txt:1: 4 fields where 6 are due"),
        ("town | Dovha | UA | 49.9 36.7 | | \n", r"places\.txt:1: kind 'town'"),
        ("settlement | Dovha | UA | 99 36.7 | | \n", r"places\.txt:1: .*no point on the earth"),
        ("settlement | Dovha | UA | 49.9 36.7 | many | \n", r"places\.txt:1: 'many' people"),
    ],
)
def test_a_line_edited_wrongly_is_named(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "places.txt").write_text(line)
    with pytest.raises(GazetteerDataError, match=said):
        list(own_places(tmp_path / "places.txt"))


def test_what_was_added_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "places.txt"
    country_alone = replace(PLACE, name="Verby", names=[], admin1="", population=0, kind="forest")
    add_place(path, PLACE, "from a map")
    add_place(path, country_alone, "")
    assert list(own_places(path)) == [PLACE, country_alone]


def test_a_place_is_removed_by_any_of_its_names_and_comments_stay(tmp_path: Path) -> None:
    path = tmp_path / "places.txt"
    add_place(path, PLACE, "")
    head = path.read_text().splitlines()[0]
    assert remove_places(path, "Nowhere") == 0
    assert remove_places(path, "dolgaya") == 1
    assert path.read_text().splitlines() == [head]


def test_nothing_is_removed_from_no_file(tmp_path: Path) -> None:
    assert remove_places(tmp_path / "places.txt", "Dovha") == 0
