from pathlib import Path

import pytest

from stream.enrich.gazetteer.compile import content_version
from stream.enrich.gazetteer.errors import GazetteerIndexError
from stream.enrich.gazetteer.index_file import IndexFile, write_index
from stream.enrich.gazetteer.open import open_gazetteer


@pytest.mark.parametrize("content", [b"", b"something else entirely\n"])
def test_a_file_that_is_no_index_is_refused_with_what_to_do(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / f"gazetteer-{content_version()}.index"
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
