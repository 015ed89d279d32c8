"""Keeps several child processes running until this one is asked to stop, and ends them together."""

import signal
import threading
import time
from collections.abc import Collection

from stream.processes.exit_codes import STOPPED, USED_WRONGLY
from stream.processes.kept_process import KeptProcess

LOOK_EVERY = 0.1


def keep_running(children: Collection[KeptProcess], stop: threading.Event) -> int:
    """Looks after all until asked to stop, which is 0.

    2 as soon as one cannot run with these settings, and has said why: started again it would say the same.
    """
    while not stop.is_set():
        if not all(child.look_after() for child in children):
            return USED_WRONGLY
        stop.wait(LOOK_EVERY)
    return STOPPED


def end_all(children: Collection[KeptProcess], seconds: float) -> None:
    """Asks all to end, and kills those that have not after so many seconds."""
    for child in children:
        child.ask_to_end()
    deadline = time.monotonic() + seconds
    for child in children:
        child.end_by(deadline)


def set_by_signals() -> threading.Event:
    """An event that SIGTERM and SIGINT set from now on; to be called in the main thread."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop
