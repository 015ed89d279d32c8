"""Dumps beside what is installed: one index compiled of all sources, and what is kept of the files."""

from pathlib import Path

import pytest

from stream.enrich.gazetteer.errors import GazetteerDataError, GazetteerIndexError
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.kept import keep, kept_file, kept_records
from stream.enrich.gazetteer.open import open_gazetteer
from stream.enrich.gazetteer.own_places import FILE_NAME, add_place
from stream.enrich.gazetteer.records import SourceRecord
from stream.enrich.gazetteer.sources import Sources

KHARKIV = 706483


def dump(*rows: tuple[int, str, float, float, str, str, str, int]) -> str:
    """Lines of 19 columns, as published."""
    return "".join(
        f"{key}\t{name}\t{name}\t\t{lat}\t{lon}\t{feature}\t{code}\tUA\t\t{admin}\t\t\t\t{people}\t\t\tEurope/Kyiv\t\n"
        for key, name, lat, lon, feature, code, admin, people in rows
    )


DUMP = dump(
    (900001, "Mali Verby", 49.61, 36.91, "P", "PPL", "07", 0),
    (KHARKIV, "Kharkiv", 49.99, 36.23, "P", "PPLA", "07", 1_430_000),
    (900003, "Verbove Reservoir", 49.7, 36.8, "H", "RSV", "07", 0),
    (900004, "School of Verby", 49.7, 36.8, "S", "SCH", "07", 0),
)
NAMES = "1\t900001\tru\tMalye Vetly\t\t\t\t\t\t\n2\t900001\tlink\thttps://example.org\t\t\t\t\t\t\n"
REGIONS = "TH.65\tChumphae Land\tChumphae Land\t990065\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gazetteer's folder in which a dump, names, regions and a place of the user's own are."""
    folder = tmp_path_factory.mktemp("gazetteer")
    published = folder / "published"
    published.mkdir()
    for name, text in (("UA.txt", DUMP), ("alternateNamesV2.txt", NAMES), ("admin1CodesASCII.txt", REGIONS)):
        (published / name).write_text(text, encoding="utf-8")
    heard: list[float] = []
    assert keep(folder, sorted(published.iterdir()), heard.append) == 4
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    own = SourceRecord(0, "Qwrtzhof", ["Qwrtzdorf"], 49.5, 36.5, "UA", "UA.07", "settlement")
    add_place(folder / FILE_NAME, own, "a test")
    return folder


@pytest.fixture(scope="module")
def widened(folder: Path) -> Gazetteer:
    return open_gazetteer(folder)


def test_names_without_a_dump_are_refused(tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text(NAMES)
    with pytest.raises(GazetteerDataError, match=r"names alone"):
        keep(tmp_path, [tmp_path / "names.txt"], lambda _: None)


def test_a_broken_file_leaves_what_was_kept_before(tmp_path: Path) -> None:
    (tmp_path / "UA.txt").write_text(DUMP)
    keep(tmp_path, [tmp_path / "UA.txt"], lambda _: None)
    before = kept_file(tmp_path)
    (tmp_path / "UA.txt").write_text(DUMP + "rest\n")
    with pytest.raises(GazetteerDataError, match=r"UA\.txt:5: 1 columns"):
        keep(tmp_path, [tmp_path / "UA.txt"], lambda _: None)
    assert kept_file(tmp_path) == before
    assert before is not None


def test_a_build_replaces_the_one_before_and_one_without_files_takes_it_away(tmp_path: Path) -> None:
    (tmp_path / "UA.txt").write_text(DUMP)
    keep(tmp_path, [tmp_path / "UA.txt"], lambda _: None)
    (tmp_path / "UA.txt").write_text(DUMP.splitlines(keepends=True)[0])
    assert keep(tmp_path, [tmp_path / "UA.txt"], lambda _: None) == 1
    assert len(list(tmp_path.glob("geonames-*"))) == 1
    assert keep(tmp_path, [], lambda _: None) == 0
    assert kept_file(tmp_path) is None


def test_a_kept_file_that_was_spoilt_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "geonames-1.tsv").write_text("spoilt\n")
    with pytest.raises(GazetteerIndexError, match=r"geonames-1\.tsv.*gazetteer build"):
        list(kept_records(tmp_path / "geonames-1.tsv"))


def test_other_sources_make_another_index(folder: Path, tmp_path: Path) -> None:
    versions = {
        Sources().version(),
        Sources(supplement=False).version(),
        Sources.of(folder).version(),
        Sources.of(folder, supplement=False).version(),
    }
    assert len(versions) == 4
    assert Sources.of(tmp_path).version() == Sources().version()


def test_villages_and_waters_of_the_dump_are_found_by_all_their_names(widened: Gazetteer) -> None:
    found = [widened.candidates(name)[0] for name in ("Mali Verby", "Malye Vetly", "Verbove Reservoir")]
    assert [place.entity_id for place in found] == ["geonames:900001"] * 2 + ["geonames:900003"]
    assert (found[0].country, found[0].admin1) == ("UA", "Kharkiv")
    assert not widened.is_place("School of Verby")


def test_places_with_the_same_id_are_one_with_the_dumps_point_and_all_names(widened: Gazetteer) -> None:
    for name in ("Kharkiv", "Kharkov", "Харьков"):
        found = [place for place in widened.candidates(name) if place.entity_id == f"geonames:{KHARKIV}"]
        assert [(place.lat, place.lon) for place in found] == [(49.99, 36.23)]


def test_regions_of_the_list_have_their_name_and_the_middle_of_their_towns(widened: Gazetteer) -> None:
    region = widened.candidates("Chumphae Land province")[0]
    assert (region.kind, region.entity_id, region.admin1) == ("region", "geonames:990065", "Chumphae Land")
    assert region.lat == pytest.approx(14.0, abs=8)


def test_the_users_own_places_are_found_by_all_their_names(widened: Gazetteer) -> None:
    for name in ("Qwrtzhof", "Qwrtzdorf"):
        (place,) = widened.candidates(name)
        assert (place.entity_id, place.lat, place.admin1) == (None, 49.5, "Kharkiv")


def test_what_is_installed_and_the_supplement_stay(widened: Gazetteer) -> None:
    assert widened.is_place("Zagreb")
    assert widened.candidates("Serebryansky Forest")[0].kind == "forest"
    assert widened.region("Kharkov region")[0].entity_id == "geonames:706482"
