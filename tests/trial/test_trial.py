"""`frontwire trial` as a newcomer meets it: real processes, from an empty folder."""

import os
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from stream.samples import sample_bulletins

COMMAND = [sys.executable, "-m", "stream.cli.main", "trial"]
SAMPLES = len(sample_bulletins())
# Four processes import spaCy and Faust at once: some 5 s on an idle laptop, a minute on a busy CI machine.
STARTS_WITHIN = 240


def run_once(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "--once"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=STARTS_WITHIN,
    )


@contextmanager
def running(environment: dict[str, str], output: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A trial that has come to rest, and its children."""
    with output.open("wb") as screen:
        trial = subprocess.Popen(COMMAND, env=environment, stdout=screen, stderr=screen)
    try:
        deadline = time.monotonic() + STARTS_WITHIN
        while "Running until Ctrl-C" not in output.read_text():
            assert trial.poll() is None, output.read_text()
            assert time.monotonic() < deadline, output.read_text()
            time.sleep(0.1)
        yield trial
    finally:
        if trial.poll() is None:
            trial.kill()
            trial.wait()


def children_of(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
    pairs = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
    return [child for child, parent in pairs if parent == pid]


def is_alive(pid: int) -> bool:
    listed = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return bool(listed.stdout.strip()) and not listed.stdout.startswith("Z")


def is_free(address: str) -> bool:
    host, port = address.split(":")
    try:
        socket.create_server((host, int(port))).close()
    except OSError:
        return False
    return True


def wait_until_all_gone(pids: list[int], seconds: float) -> list[int]:
    deadline = time.monotonic() + seconds
    while (alive := [pid for pid in pids if is_alive(pid)]) and time.monotonic() < deadline:
        time.sleep(0.05)
    return alive


@pytest.fixture(scope="module")
def first_run(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return run_once(environment)


def test_once_publishes_the_samples_shows_what_came_out_and_ends(
    first_run: subprocess.CompletedProcess[str],
) -> None:
    assert first_run.returncode == 0, first_run.stdout + first_run.stderr
    assert f"{SAMPLES} sample bulletins published" in first_run.stdout
    assert "What came out" in first_run.stdout
    assert "$ frontwire search" in first_run.stdout
    assert "Nothing found" not in first_run.stdout
    # Nothing runs any more: an address would lead nowhere.
    assert "http://" not in first_run.stdout.partition("Go on")[2]


def go_on(screen: str) -> dict[str, str]:
    """What the trial says one may do next, and how."""
    lines = screen.partition("\nGo on\n")[2].partition("\n\n")[0].splitlines()
    return {line[2:18].strip(): line[18:] for line in lines}


def test_a_screen_without_next_steps_has_none() -> None:
    assert go_on("What came out") == {}


@pytest.mark.usefixtures("first_run")
def test_every_next_step_that_it_tells_works_and_finds_something(
    environment: dict[str, str], tmp_path: Path
) -> None:
    commands = environment | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    with running(environment, tmp_path / "screen"):
        steps = go_on((tmp_path / "screen").read_text())
        assert set(steps) == {"page", "API", "by place", "by speaker", "search", "your own text"}
        for name in ("page", "API"):
            assert httpx.get(steps[name], timeout=60).status_code == 200
        for name in ("by place", "by speaker"):
            curl, address = shlex.split(steps[name])
            assert curl == "curl"
            assert httpx.get(address, timeout=60).json()["total"] > 0
        for name, expected in {"search": "samples/", "your own text": "1 indexed with"}.items():
            ended = subprocess.run(
                ["sh", "-c", steps[name]], env=commands, capture_output=True, text=True, check=False
            )
            assert ended.returncode == 0, ended.stderr
            assert expected in ended.stdout


@pytest.mark.usefixtures("first_run")
def test_it_skips_what_is_in_refuses_a_second_one_and_leaves_nothing_after_a_sigkill(
    environment: dict[str, str], tmp_path: Path
) -> None:
    with running(environment, tmp_path / "screen") as trial:
        assert (
            f"{SAMPLES} of the {SAMPLES} sample bulletins are in already" in (tmp_path / "screen").read_text()
        )

        second = run_once(environment)
        assert second.returncode == 2
        assert f"(process {trial.pid})" in second.stderr
        assert second.stderr.count("\n") == 1

        children = children_of(trial.pid)
        assert len(children) >= 4
        os.kill(trial.pid, signal.SIGKILL)
        trial.wait()
        assert wait_until_all_gone(children, seconds=2) == []
    assert is_free(environment["FRONTWIRE_API"])


@pytest.mark.usefixtures("first_run")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_sigterm_end_it_in_order(
    environment: dict[str, str], tmp_path: Path, number: signal.Signals
) -> None:
    with running(environment, tmp_path / "screen") as trial:
        children = children_of(trial.pid)
        trial.send_signal(number)
        assert trial.wait(15) == 130
        assert [pid for pid in children if is_alive(pid)] == []
    assert is_free(environment["FRONTWIRE_API"])
    assert "Traceback" not in (tmp_path / "screen").read_text()


@pytest.mark.usefixtures("first_run")
def test_an_api_address_in_use_is_said_in_one_line(environment: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        ended = run_once(environment | {"FRONTWIRE_API": address})
    assert ended.returncode == 2
    assert f"FRONTWIRE_API is '{address}'" in ended.stderr
    assert ended.stderr.count("\n") == 1
