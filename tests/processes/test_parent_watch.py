import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from stream.processes.parent_watch import Child, end_with_parent

WATCHING = "import time; from stream.processes.parent_watch import end_with_parent; end_with_parent(); "
PARENT = """
import sys, time
from pathlib import Path
from stream.processes.parent_watch import Child
child = Child([sys.executable, "-c", sys.argv[2]])
Path(sys.argv[1]).write_text(str(child.pid))
time.sleep(60)
"""


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def _wait_until(condition: object, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():  # type: ignore[operator]
            return True
        time.sleep(0.02)
    return False


def test_a_process_that_no_child_started_goes_on() -> None:
    end_with_parent()


def test_a_child_lives_as_long_as_its_parent_wants() -> None:
    child = Child([sys.executable, "-c", WATCHING + "time.sleep(0.6)"])
    assert child.wait(20) == 0
    child.release()
    child.release()


def test_a_released_child_ends() -> None:
    child = Child([sys.executable, "-c", WATCHING + "time.sleep(60)"])
    child.release()
    assert child.wait(20) == 3


def test_a_child_gets_the_environment_given() -> None:
    child = Child(
        [sys.executable, "-c", "import os, sys; sys.exit(int(os.environ['ANSWER']))"], {"ANSWER": "42"}
    )
    assert child.wait(20) == 42
    child.release()


def test_a_child_ends_within_two_seconds_after_its_parent_was_killed(tmp_path: Path) -> None:
    noted = tmp_path / "pid"
    started = tmp_path / "started"
    code = WATCHING + f"open({str(started)!r}, 'w').close(); time.sleep(60)"
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(noted), code])
    assert _wait_until(started.exists, 20)
    pid = int(noted.read_text())
    assert _is_alive(pid)
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    assert _wait_until(lambda: not _is_alive(pid), 2)
