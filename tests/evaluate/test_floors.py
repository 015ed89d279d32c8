from pathlib import Path

import pytest

from stream.evaluate.counts import Counts
from stream.evaluate.figures import figures
from stream.evaluate.floors import FloorsError, Part, fallen, read_floors

PART = Part("held", Path(), {"statement_f1": 0.8})


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("[held\n", "Expected"),
        ("held = 3", r"\[held\] names no gold"),
        ("[held]\nstatement_f1 = 0.8", r"\[held\] names no gold"),
        ('[held]\ngold = "."\nstatement_f2 = 0.8', r"statement_f2 is no figure; known: statement_precision"),
        ('[held]\ngold = "."\nspan_wrong = 3', "span_wrong is no figure"),
        ('[held]\ngold = "."\nstatement_f1 = "high"', "statement_f1 is 'high'; expected a number"),
    ],
)
def test_floors_that_cannot_be_used_say_why(tmp_path: Path, content: str, fault: str) -> None:
    file = tmp_path / "floors.toml"
    file.write_text(content)
    with pytest.raises(FloorsError, match=fault):
        read_floors(file)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FloorsError, match=r"none\.toml: No such file"):
        read_floors(tmp_path / "none.toml")


def test_a_folder_is_named_from_the_file(tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    file.write_text('[a]\ngold = "b"\nwhere_present = true\nevent_f1 = 1\n[c]\ngold = "d"\n')
    first, second = read_floors(file)
    assert (first.folder, first.floors, first.is_left_out) == (tmp_path / "b", {"event_f1": 1}, True)
    assert not second.is_left_out


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        (Counts(), ["held: statement_f1 is not measured, and must be at least 0.8"]),
        (
            Counts(statements_found=1, statements_missed=1),
            ["held: statement_f1 is 0.667, 0.133 below 0.8"],
        ),
        (
            Counts(statements_found=1, spans_wrong=2, letters=10, letters_lost=1),
            ["held: span_wrong is 2.000, 2.000 above 0", "held: letters_lost is 0.100, 0.100 above 0"],
        ),
        (Counts(statements_found=4, statements_missed=2, letters=1), []),
    ],
)
def test_what_fell_is_told_with_how_far(counts: Counts, told: list[str]) -> None:
    assert [str(fault) for fault in fallen(PART, figures(counts))] == told
