"""A kept process starts again after it ended unasked, ever later, and never where its settings are wrong."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from stream.processes import kept_process
from stream.processes.kept_process import KeptProcess


def module(tmp_path: Path, text: str) -> dict[str, str]:
    """An environment in which `python -m kept` runs this text."""
    (tmp_path / "kept.py").write_text(text)
    return dict(os.environ) | {"PYTHONPATH": str(tmp_path), "OUT": str(tmp_path / "out")}


def look_after_until(kept: KeptProcess, condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        kept.look_after()
        if condition():
            return True
        time.sleep(0.02)
    return False


def test_one_that_cannot_run_with_these_settings_is_not_started_again(tmp_path: Path) -> None:
    kept = KeptProcess("kept", ["kept"], module(tmp_path, "raise SystemExit(2)"))
    deadline = time.monotonic() + 30
    while kept.look_after() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not kept.look_after()
    kept.end_by(time.monotonic())


def test_one_that_ended_unasked_starts_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_process, "FIRST_PAUSE", 0.05)
    text = "import os; open(os.environ['OUT'], 'a').write('x')"
    ended: list[int] = []
    kept = KeptProcess("kept", ["kept"], module(tmp_path, text), ended.append)
    out = tmp_path / "out"
    assert look_after_until(kept, lambda: out.exists() and len(out.read_text()) >= 3)
    kept.end_by(time.monotonic() + 5)
    assert len(set(ended)) >= 2


def test_one_that_does_not_end_when_asked_is_killed(tmp_path: Path) -> None:
    text = (
        "import os, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "open(os.environ['OUT'], 'w').write(str(os.getpid())); time.sleep(60)"
    )
    kept = KeptProcess("kept", ["kept"], module(tmp_path, text))
    out = tmp_path / "out"
    assert look_after_until(kept, lambda: out.exists() and out.read_text() != "")
    pid = int(out.read_text())
    kept.ask_to_end()
    kept.end_by(time.monotonic() + 0.3)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
