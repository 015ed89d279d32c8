import zipfile
from pathlib import Path

import pytest

from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.published import lines_of, sort_of


@pytest.mark.parametrize("content", [b"", b"a,b,c\n", b"a\tb\n"])
def test_what_is_no_file_of_geonames_is_refused_with_its_columns(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.txt").write_bytes(content)
    with pytest.raises(GazetteerDataError, match=r"x\.txt:1: \d columns"):
        sort_of(tmp_path / "x.txt")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.txt", None, "cannot be read"),
        ("x.zip", b"no archive", "cannot be read"),
        ("x.txt", b"\xff\xfe\n", "no UTF-8"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(GazetteerDataError, match=said):
        list(lines_of(tmp_path / name))


@pytest.mark.parametrize(("columns", "sort"), [(19, "dump"), (10, "names"), (8, "names"), (4, "regions")])
def test_a_file_is_known_by_its_columns(tmp_path: Path, columns: int, sort: str) -> None:
    (tmp_path / "x.txt").write_text("\t".join("x" * columns) + "\n")
    assert sort_of(tmp_path / "x.txt") == sort


def test_the_file_inside_an_archive_is_read_and_its_bytes_are_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "UA.zip", "w") as archive:
        archive.writestr("readme.txt", "other")
        archive.writestr("UA.txt", "one\ntwo\n")
    heard: list[int] = []
    assert list(lines_of(tmp_path / "UA.zip", heard.append)) == ["one\n", "two\n"]
    assert sum(heard) == len("one\ntwo\n")
