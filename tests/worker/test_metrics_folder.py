"""The folder of a worker's metrics goes with it, also when SIGKILL ends it."""

import signal
import subprocess
import sys
from pathlib import Path

from stream.worker.metrics_folder import shared_metrics

HOLD = """
import pathlib, sys
from stream.worker.metrics_folder import shared_metrics
with shared_metrics(pathlib.Path(sys.argv[1])):
    print("entered", flush=True)
    sys.stdin.read()
"""


def folders(data: Path) -> list[Path]:
    return sorted((data / "metrics").glob("worker-*"))


def test_a_folder_in_use_is_left_alone_by_another_worker(tmp_path: Path) -> None:
    with shared_metrics(tmp_path) as first:
        with shared_metrics(tmp_path):
            assert len(folders(tmp_path)) == 2
        assert [str(one) for one in folders(tmp_path)] == [first._folder]
    assert folders(tmp_path) == []


def test_what_a_killed_worker_left_behind_goes_with_the_next_start(tmp_path: Path) -> None:
    killed = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert killed.stdout is not None
    assert killed.stdout.readline() == b"entered\n"
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    (left,) = folders(tmp_path)
    with shared_metrics(tmp_path) as own:
        assert [str(one) for one in folders(tmp_path)] == [own._folder]
    assert not left.exists()
