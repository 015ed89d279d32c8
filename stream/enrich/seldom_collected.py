"""How often a process that reads bulletins looks for garbage in circles."""

import gc

# What a reading makes lives until its record set is sent and forms no circles. Python's own thresholds (700,
# 10, 10) look through the young objects 70 times a bulletin, and through all of them several times over a
# text of 100 times the length, which took 20 times as long again: 127 times the single one instead of 106.
YOUNG, MIDDLE, OLD = 50_000, 20, 100


def collect_seldom() -> None:
    """For the whole process; to be called once, where it starts."""
    gc.set_threshold(YOUNG, MIDDLE, OLD)
