"""What of a folder is not taken is said, and nothing is said of what is."""

from pathlib import Path

import pytest

from stream.cli.passed_over import passed_over


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Quiet.")
    (tmp_path / ".hidden").write_text("")
    return tmp_path


def test_a_folder_of_bulletins_a_file_and_standard_input_pass_nothing_over(folder: Path) -> None:
    assert list(passed_over([str(folder), str(folder / "a.txt"), "-", str(folder / "none.txt")])) == []


def test_subfolders_are_named(folder: Path) -> None:
    (folder / "january").mkdir()
    assert list(passed_over([str(folder)])) == [
        f"{folder}: passed over 1 subfolder (january/); name them to have them, too"
    ]


def test_of_many_other_files_the_first_are_named(folder: Path) -> None:
    for name in "abcd":
        (folder / f"{name}.pdf").write_text("")
    [line] = passed_over([str(folder)])
    assert line.startswith(f"{folder}: passed over 4 files (a.pdf, b.pdf, c.pdf, …) of other kinds than ")
