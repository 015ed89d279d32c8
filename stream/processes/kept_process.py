"""A child process that is started again when it ends unasked."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import IO

import structlog

from stream.metrics import RESTARTS
from stream.processes.exit_codes import USED_WRONGLY
from stream.processes.parent_watch import Child

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 10.0
# Who ran for so long was well: the next end is a new trouble.
WELL_AFTER = 60.0

logger = structlog.get_logger(__name__)


class KeptProcess:
    """`python -m module …`, kept running: after an end it pauses for 1 s, then 2, 4 … up to 10."""

    def __init__(
        self,
        name: str,
        module: Sequence[str],
        environment: Mapping[str, str],
        on_end: Callable[[int], None] = lambda _pid: None,
        log: IO[bytes] | None = None,
    ) -> None:
        self.name = name
        self._command = [sys.executable, "-m", *module]
        self._environment = environment
        self._on_end = on_end
        self._log = log
        self._child: Child | None = None
        self._ended_with: int | None = None
        self._started_at = 0.0
        self._start_at = 0.0
        self._pause = FIRST_PAUSE

    def look_after(self) -> bool:
        """Starts it where it is due; False when it cannot run with these settings."""
        if self._child is None:
            if time.monotonic() >= self._start_at:
                self._start()
            return True
        code = self._child.poll()
        if code is not None and code != USED_WRONGLY:
            self._plan_next_start(self._child)
        return code != USED_WRONGLY

    def ask_to_end(self) -> None:
        """SIGTERM, if it runs."""
        if self._child is not None:
            self._child.terminate()

    def end_by(self, deadline: float) -> None:
        """Waits for its end until then (monotonic seconds), then ends it by SIGKILL."""
        if self._child is None:
            return
        try:
            self._child.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        self._child.release()
        self._child = None

    def _start(self) -> None:
        # Said now, not at the end: a Ctrl-C reaches the children as well, and they may be faster than we are.
        if self._ended_with is not None:
            logger.error("ended unasked, starts again", process=self.name, exit_code=self._ended_with)
        self._child = Child(self._command, self._environment, self._log)
        self._started_at = time.monotonic()

    def _plan_next_start(self, child: Child) -> None:
        child.release()
        self._on_end(child.pid)
        RESTARTS.labels(self.name).inc()
        if time.monotonic() - self._started_at > WELL_AFTER:
            self._pause = FIRST_PAUSE
        self._ended_with = child.returncode
        self._child = None
        self._start_at = time.monotonic() + self._pause
        self._pause = min(2 * self._pause, LONGEST_PAUSE)
