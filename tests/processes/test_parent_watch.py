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


STARTED = "import time; from stream.processes.parent_watch import end_with_starter; end_with_starter(); "
STARTER = """
import os, subprocess, sys, time
from pathlib import Path
named = {"_FRONTWIRE_STARTER": str(os.getpid())} if sys.argv[3] == "named" else {}
child = subprocess.Popen([sys.executable, "-c", sys.argv[2]], env=dict(os.environ) | named)
Path(sys.argv[1]).write_text(str(child.pid))
time.sleep(60)
"""


def _orphan(tmp_path: Path, code: str, named: str) -> int:
    """A process whose starter was killed by SIGKILL, as `make` may be."""
    path = tmp_path / "pid"
    starter = subprocess.Popen([sys.executable, "-c", STARTER, str(path), code, named])
    try:
        assert _wait_until(lambda: path.exists() and path.read_text(), 20)
    finally:
        starter.kill()
        starter.wait()
    return int(path.read_text())


def test_who_was_started_without_a_name_outlives_its_starter(tmp_path: Path) -> None:
    done = tmp_path / "done"
    code = STARTED + f"time.sleep(2); open({str(done)!r}, 'w').close()"
    _orphan(tmp_path, code, "unnamed")
    assert _wait_until(done.exists, 30)


def test_who_was_started_by_a_named_process_ends_with_it(tmp_path: Path) -> None:
    pid = _orphan(tmp_path, STARTED + "time.sleep(60)", "named")
    assert _wait_until(lambda: not _is_alive(pid), 20)


def test_it_lives_as_long_as_its_starter_does() -> None:
    named = dict(os.environ) | {"_FRONTWIRE_STARTER": str(os.getpid())}
    child = subprocess.Popen([sys.executable, "-c", STARTED + "time.sleep(1.5)"], env=named)
    assert child.wait(20) == 0
