"""An office of corrections on a file of its own for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from stream.corrections.office import CorrectionOffice
from tests.alerts.delivery.builders import Clock
from tests.corrections.offices import opened_corrections


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def office(tmp_path: Path, clock: Clock) -> AsyncIterator[CorrectionOffice]:
    async with opened_corrections(tmp_path / "store.db", clock) as office:
        yield office
