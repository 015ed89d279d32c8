"""How much of the machine was ours: a virtual one may have its processors taken away for a while."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Columns of the first line of /proc/stat: user, nice, system, idle, iowait, irq, softirq, steal.
IDLE, WAITING, STOLEN, COLUMNS = 3, 4, 7, 8


@dataclass
class MachineShare:
    """Of all processors' time between two moments; both None where the system does not tell."""

    busy: float | None = None
    stolen: float | None = None

    def __str__(self) -> str:
        """`processors 43% busy, 12% stolen by other machines`."""
        if self.busy is None or self.stolen is None:
            return "processors: this system does not tell"
        return f"processors {self.busy:.0%} busy, {self.stolen:.0%} stolen by other machines"


@contextmanager
def machine_share() -> Iterator[MachineShare]:
    """Filled in when this is left."""
    share, before = MachineShare(), _ticks()
    yield share
    spent = [after - earlier for after, earlier in zip(_ticks(), before, strict=True)]
    if total := sum(spent):
        share.stolen = spent[STOLEN] / total
        share.busy = 1 - share.stolen - (spent[IDLE] + spent[WAITING]) / total


def _ticks() -> list[int]:
    stat = Path("/proc/stat")
    if not stat.exists():
        return [0] * COLUMNS
    return [int(each) for each in stat.read_text().splitlines()[0].split()[1 : COLUMNS + 1]]
