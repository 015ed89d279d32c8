from pathlib import Path

import pytest

from stream.evaluate.saved_run import Run, SavedRunError, difference, save_run, saved_run


@pytest.mark.parametrize("content", [None, "[]", '{"all": {}}', '{"all": {"a": "high"}, "texts": {}}'])
def test_what_is_no_run_says_how_one_is_made(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "run.json"
    if content is not None:
        file.write_text(content)
    with pytest.raises(
        SavedRunError, match=r"run\.json: .*make (it|them) with frontwire evaluate GOLD --save"
    ):
        saved_run(file)


def test_a_saved_run_is_read_back(tmp_path: Path) -> None:
    run = Run(all={"statement_f1": 0.9, "event_f1": None}, texts={"a": {"statement_f1": 0.9}})
    save_run(run, tmp_path / "run.json")
    assert saved_run(tmp_path / "run.json") == run


def test_the_difference_is_what_rose_where_both_have_it() -> None:
    now = {"up": 0.9, "down": 0.5, "new": 0.3, "gone": None}
    before = {"up": 0.8, "down": 0.6, "gone": 0.1}
    assert difference(now, before) == {"up": 0.1, "down": -0.1, "new": None, "gone": None}
