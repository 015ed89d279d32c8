"""Where the processes of one worker keep their metrics: a folder that goes with it, however it ends."""

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stream.worker.serve_metrics import SharedMetrics

FOLDER = "metrics"
LOCK = "in-use.lock"


@contextmanager
def shared_metrics(data: Path) -> Iterator[SharedMetrics]:
    """A folder of this worker's own in the data folder; it exists while this is entered.

    What workers left behind that SIGKILL ended is removed first: they cannot do it themselves.
    """
    home = data / FOLDER
    home.mkdir(parents=True, exist_ok=True)
    # One at a time, so that nobody takes a folder for left behind that is not locked yet, or half removed.
    with _locked(home / LOCK):
        _remove_left_behind(home)
        folder = tempfile.TemporaryDirectory(prefix="worker-", dir=home)
        in_use = (Path(folder.name) / LOCK).open("w", encoding="ascii")
        fcntl.flock(in_use, fcntl.LOCK_EX)
    with in_use:
        try:
            yield SharedMetrics(folder.name)
        finally:
            with _locked(home / LOCK):
                folder.cleanup()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _remove_left_behind(home: Path) -> None:
    for folder in home.glob("worker-*"):
        if not _in_use(folder):
            shutil.rmtree(folder)


def _in_use(folder: Path) -> bool:
    """Whether its worker lives: the kernel takes a lock back however its holder ends."""
    with (folder / LOCK).open("a", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        return False
