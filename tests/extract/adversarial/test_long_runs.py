"""Too much of anything neither breaks nor stalls the reading: ten times as much takes ten times as long."""

from time import process_time

import pytest

from tests.extract.adversarial.runs import RUNS, run_of
from tests.extract.adversarial.soundness import Read, unsound

SHORT, FACTOR = 1_000, 10
# Ten times the text; twice that for caches that fill and memory that grows.
WORST = 2 * FACTOR
TRIES = 5
# Below that the clock of a busy machine tells nothing.
MEASURABLE = 0.002


def seconds(read: Read, body: str) -> float:
    """Processor time, so that neighbours count little."""
    before = process_time()
    read(body)
    return process_time() - before


@pytest.mark.parametrize("unit", RUNS.values(), ids=RUNS)
def test_a_long_run_takes_time_in_proportion_and_loses_nothing(unit: str, read: Read) -> None:
    short, long = run_of(unit, SHORT), run_of(unit, SHORT * FACTOR)
    assert unsound(read(long)) == []
    ratios = []
    for _ in range(TRIES):
        ratios.append(seconds(read, long) / max(seconds(read, short), MEASURABLE))
        if ratios[-1] <= WORST:
            return
    pytest.fail(f"{FACTOR} times the text took {min(ratios):.0f} times as long, in the best of {TRIES} tries")
