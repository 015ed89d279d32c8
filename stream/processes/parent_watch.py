"""Child processes that never outlive their parent, not even one that SIGKILL ended.

The parent keeps one end of a pipe open and never writes to it; the kernel closes that end when the parent
dies in any way, and the child, which waits on the other, reads the end of the file and ends within
milliseconds. Unlike Linux' PR_SET_PDEATHSIG this works on macOS as well, and does not mistake the end of
the thread that started the child for the end of the parent.
"""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from typing import IO

PIPE_VARIABLE = "_FRONTWIRE_PARENT_PIPE"
PARENT_IS_GONE = 3
# Who starts us and holds no pipe, such as make, names itself in this variable by its process id.
STARTER_VARIABLE = "_FRONTWIRE_STARTER"
LOOK_EVERY = 0.5


class Child(subprocess.Popen[bytes]):
    """A process that ends with this one, if it calls `end_with_parent` first thing.

    `environment` is the whole environment of the child, by default this process's own; `log` takes its
    standard error, by default this process's own. Call `release` after the child has ended.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str] | None = None,
        log: IO[bytes] | None = None,
    ) -> None:
        read_end, self._write_end = os.pipe()
        own = dict(os.environ if environment is None else environment) | {PIPE_VARIABLE: str(read_end)}
        try:
            super().__init__(command, env=own, pass_fds=[read_end], stderr=log)
        except BaseException:
            os.close(self._write_end)
            raise
        finally:
            os.close(read_end)

    def release(self) -> None:
        """Closes the pipe: a child that still runs ends. Safe to repeat."""
        if self._write_end >= 0:
            os.close(self._write_end)
            self._write_end = -1


def end_with_parent() -> None:
    """Ends this process at once, with exit code 3, when the parent that started it as a `Child` is gone.

    At once, without tidying up: whatever was not acknowledged is done again, as after a SIGKILL. Does nothing
    in a process that no `Child` started.
    """
    read_end = os.environ.pop(PIPE_VARIABLE, None)
    if read_end is not None:
        os.set_inheritable(int(read_end), False)
        threading.Thread(
            target=_wait_for_end, args=(int(read_end),), name="parent-watch", daemon=True
        ).start()


def end_with_starter() -> None:
    """Asks this process to end, by SIGTERM, when the one that _FRONTWIRE_STARTER names is its parent no more.

    `make` is such a starter: killed by SIGKILL it takes nobody along. Without the variable nobody is watched,
    so that who starts us in the background may end.
    """
    starter = os.environ.pop(STARTER_VARIABLE, "")
    if starter.isdecimal():
        threading.Thread(
            target=_wait_for_starter, args=(int(starter),), name="starter-watch", daemon=True
        ).start()


def _wait_for_starter(starter: int) -> None:
    while os.getppid() == starter:
        time.sleep(LOOK_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)


def _wait_for_end(read_end: int) -> None:
    while os.read(read_end, 1):
        pass  # the parent writes nothing; whatever came would be no end
    os._exit(PARENT_IS_GONE)
