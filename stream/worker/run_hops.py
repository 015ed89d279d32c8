"""Runs the processes of one worker until it is asked to stop."""

from collections.abc import Callable, Mapping, Sequence

from schemas.rejected import Hop
from stream.processes.keep_running import end_all, keep_running, set_by_signals
from stream.processes.kept_process import KeptProcess
from stream.worker.hops import LONGEST_STOP


def run_hops(hops: Sequence[Hop], environment: Mapping[str, str], on_end: Callable[[int], None]) -> int:
    """Runs a process for each, one named twice in two, until SIGTERM or SIGINT; gives the exit code.

    Processes, not several Faust apps in one event loop: reading is Python at work, so hops in one process
    would slow each other down, and one that hangs or runs out of memory takes no other with it. `on_end`
    hears the process id of each that ended unasked.
    """
    children = [KeptProcess(hop, ["stream.worker.hop_process", hop], environment, on_end) for hop in hops]
    stop = set_by_signals()
    try:
        return keep_running(children, stop)
    finally:
        end_all(children, LONGEST_STOP + 2)
