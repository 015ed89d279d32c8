"""The collector's thresholds in a process that reads bulletins."""

import gc
from collections.abc import Iterator

import pytest

from stream.enrich.seldom_collected import collect_seldom


@pytest.fixture(autouse=True)
def thresholds() -> Iterator[tuple[int, int, int]]:
    before = gc.get_threshold()
    yield before
    gc.set_threshold(*before)


def test_garbage_is_looked_for_less_often_but_still(thresholds: tuple[int, int, int]) -> None:
    collect_seldom()
    assert gc.isenabled()
    assert all(now > before for now, before in zip(gc.get_threshold(), thresholds, strict=True))
