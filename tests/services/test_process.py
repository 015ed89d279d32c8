"""A service as a process: frozen, continued and ended with all its children."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.services.process import Process


@pytest.fixture
def process(tmp_path: Path) -> Iterator[Process]:
    """A shell with a child, as Elasticsearch's launcher has its server; it prints the child's process id."""
    folder = tmp_path / "service"
    folder.mkdir()
    started = Process(["bash", "-c", "sleep 60 & echo $!; wait"], folder, {})
    started.start()
    yield started
    if folder.exists():
        started.close()


def child_of(process: Process) -> int:
    """The process id that the shell printed."""
    assert eventually(lambda: process.log() != "")
    return int(process.log())


def state(pid: int) -> str:
    """One letter of /proc: S sleeping, T stopped, Z ended and not waited for; "" when it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0]
    except (FileNotFoundError, ProcessLookupError):
        return ""


def eventually(condition: Callable[[], bool]) -> bool:
    """The kernel delivers signals soon, but not at once."""
    deadline = time.monotonic() + 10
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.01)
    return condition()


def test_a_paused_one_is_stopped_with_its_child_until_it_is_resumed(process: Process) -> None:
    child = child_of(process)
    process.pause()
    assert eventually(lambda: state(child) == "T")
    process.resume()
    assert eventually(lambda: state(child) == "S")


def test_a_stopped_one_takes_its_child_along_and_keeps_its_folder(process: Process) -> None:
    child = child_of(process)
    process.stop()
    assert eventually(lambda: state(child) in ("", "Z"))
    assert process.folder.exists()


def test_a_closed_one_ends_even_when_paused_and_leaves_nothing_behind(process: Process) -> None:
    child = child_of(process)
    process.pause()
    process.close()
    assert eventually(lambda: state(child) in ("", "Z"))
    assert not process.folder.exists()
