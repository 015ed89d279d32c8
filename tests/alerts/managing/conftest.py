"""An office of its own for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from stream.alerts.managing.office import Office
from tests.alerts.delivery.builders import Clock
from tests.alerts.managing.offices import Announced, opened_office


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def announced() -> Announced:
    return Announced()


@pytest.fixture
async def office(tmp_path: Path, clock: Clock, announced: Announced) -> AsyncIterator[Office]:
    async with opened_office(tmp_path / "store.db", clock, announced) as office:
        yield office
