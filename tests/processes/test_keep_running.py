"""Children run until all are asked to stop, and are ended together."""

import os
import threading
import time
from pathlib import Path

import pytest

from stream.processes.keep_running import end_all, keep_running
from stream.processes.kept_process import KeptProcess

DEAF = """
import os, pathlib, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path(os.environ["OUT"]).write_text(str(os.getpid()))
time.sleep(60)
"""


def child(tmp_path: Path, name: str, text: str) -> KeptProcess:
    """A process of this text that may write a file `name`.out."""
    (tmp_path / f"{name}.py").write_text(text)
    return KeptProcess(
        name, [name], dict(os.environ) | {"PYTHONPATH": str(tmp_path), "OUT": str(tmp_path / f"{name}.out")}
    )


def test_one_that_cannot_run_with_these_settings_ends_the_wait_for_all(tmp_path: Path) -> None:
    children = [child(tmp_path, "well", "input()"), child(tmp_path, "wrong", "raise SystemExit(2)")]
    assert keep_running(children, threading.Event()) == 2
    end_all(children, 5)


def test_all_are_ended_within_the_seconds_also_those_that_do_not_listen(tmp_path: Path) -> None:
    children = [child(tmp_path, "deaf", DEAF), child(tmp_path, "well", "import time; time.sleep(60)")]
    stop = threading.Event()
    threading.Thread(target=_stop_after_start, args=(tmp_path / "deaf.out", stop), daemon=True).start()
    assert keep_running(children, stop) == 0
    began = time.monotonic()
    end_all(children, 0.5)
    assert time.monotonic() - began < 5
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "deaf.out").read_text()), 0)


def _stop_after_start(out: Path, stop: threading.Event) -> None:
    while not (out.exists() and out.read_text()):
        time.sleep(0.02)
    stop.set()
