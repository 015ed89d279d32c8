from pathlib import Path

import pytest

from stream.enrich.gazetteer.errors import GazetteerIndexError
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.index_file import IndexFile, write_index
from stream.enrich.gazetteer.open import open_gazetteer
from stream.enrich.gazetteer.sources import Sources


@pytest.mark.parametrize("content", [b"", b"something else entirely\n"])
def test_a_file_that_is_no_index_is_refused_with_what_to_do(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / f"gazetteer-{Sources().version()}.index"
    path.write_bytes(content)
    with pytest.raises(GazetteerIndexError, match="delete it"):
        open_gazetteer(tmp_path)


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "one.index"
    columns = {
        "a": ("Q", (7).to_bytes(8, "little")),
        "b": ("B", b"xyz"),
        "c": ("I", (5).to_bytes(4, "little")),
    }
    write_index(path, {"version": "1"}, columns)
    index = IndexFile(path)
    assert index.head["version"] == "1"
    assert [list(index.column(name)) for name in "abc"] == [[7], list(b"xyz"), [5]]


def test_writing_leaves_no_other_file_behind(tmp_path: Path) -> None:
    write_index(tmp_path / "one.index", {}, {})
    assert [path.name for path in tmp_path.iterdir()] == ["one.index"]


def test_an_index_that_is_cut_short_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "one.index"
    write_index(path, {}, {"a": ("Q", bytes(800))})
    path.write_bytes(path.read_bytes()[:-8])
    with pytest.raises(GazetteerIndexError, match="cut short"):
        IndexFile(path)


def test_a_folder_that_cannot_be_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(GazetteerIndexError, match="FRONTWIRE_DATA"):
        write_index(tmp_path / "file" / "one.index", {}, {})


def test_what_is_there_is_opened_without_compiling(gazetteer: Gazetteer, pytestconfig: pytest.Config) -> None:
    assert gazetteer.is_place("Kyiv")
    assert pytestconfig.cache is not None
    heard: list[float] = []
    open_gazetteer(Path(pytestconfig.cache.mkdir("gazetteer")), heard.append)
    assert heard == []
