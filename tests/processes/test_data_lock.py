"""One tree at a time on a data folder."""

import os
from pathlib import Path

import pytest

from stream.processes.data_lock import AlreadyRunningError, alone_on, is_running


def test_nothing_runs_on_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert not is_running(tmp_path / "none")


def test_a_second_one_is_refused_with_the_process_of_the_first(tmp_path: Path) -> None:
    with alone_on(tmp_path):
        assert is_running(tmp_path)
        with pytest.raises(AlreadyRunningError, match=rf"\(process {os.getpid()}\)"), alone_on(tmp_path):
            pass


def test_the_next_one_may_run_after_the_first(tmp_path: Path) -> None:
    with alone_on(tmp_path):
        pass
    assert not is_running(tmp_path)
    with alone_on(tmp_path):
        assert is_running(tmp_path)


def test_asking_does_not_take_the_lock(tmp_path: Path) -> None:
    assert not is_running(tmp_path)
    with alone_on(tmp_path):
        pass
