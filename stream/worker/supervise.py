"""Watches over the processes of a worker: starts them, starts them again, ends them together."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import structlog

from schemas.rejected import Hop
from stream.metrics import RESTARTS
from stream.processes.parent_watch import Child
from stream.worker.hops import LONGEST_STOP, USED_WRONGLY

LOOK_EVERY = 0.2
FIRST_PAUSE = 1.0
# A broker that is away for long ends a hop about every minute; it should be back soon after the broker is.
LONGEST_PAUSE = 10.0
# Who ran for so long was well: the next end is a new trouble.
WELL_AFTER = 60.0

log = structlog.get_logger(__name__)


@dataclass
class Watched:
    """One process of a hop; `start_at` is when it may be started again (monotonic seconds)."""

    hop: Hop
    child: Child | None = None
    started_at: float = 0.0
    start_at: float = 0.0
    pause: float = FIRST_PAUSE


@dataclass
class Supervisor:
    """The processes of one worker.

    Processes, not several Faust apps in one event loop: reading is Python at work, so hops in one process
    would slow each other down, and one that hangs or runs out of memory takes no other with it.
    """

    hops: Sequence[Hop]
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    on_end: Callable[[int], None] = lambda _pid: None

    def __post_init__(self) -> None:
        self._asked_to_stop = threading.Event()
        self._watched = [Watched(hop) for hop in self.hops]

    def run(self) -> int:
        """Runs all until SIGTERM or SIGINT; the exit code is 2 when a hop cannot run with these settings."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._asked_to_stop.set())
        try:
            return self._watch()
        finally:
            self._end_all()

    def _watch(self) -> int:
        while not self._asked_to_stop.is_set():
            for watched in self._watched:
                if watched.child is None:
                    self._start_when_due(watched)
                elif watched.child.poll() == USED_WRONGLY:
                    return USED_WRONGLY  # it has said why; again would be the same
                elif watched.child.poll() is not None:
                    self._ended(watched, watched.child)
            self._asked_to_stop.wait(LOOK_EVERY)
        return 0

    def _start_when_due(self, watched: Watched) -> None:
        if time.monotonic() >= watched.start_at:
            command = [sys.executable, "-m", "stream.worker.hop_process", watched.hop]
            watched.child = Child(command, self.environment)
            watched.started_at = time.monotonic()

    def _ended(self, watched: Watched, child: Child) -> None:
        """Has it started again after a pause, which doubles while it ends soon."""
        child.release()
        self.on_end(child.pid)
        RESTARTS.labels(watched.hop).inc()
        if time.monotonic() - watched.started_at > WELL_AFTER:
            watched.pause = FIRST_PAUSE
        log.error("hop ended", hop=watched.hop, exit_code=child.returncode, again_in=watched.pause)
        watched.child = None
        watched.start_at = time.monotonic() + watched.pause
        watched.pause = min(2 * watched.pause, LONGEST_PAUSE)

    def _end_all(self) -> None:
        children = [watched.child for watched in self._watched if watched.child is not None]
        for child in children:
            child.terminate()
        deadline = time.monotonic() + LONGEST_STOP + 2
        for child in children:
            try:
                child.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            child.release()
