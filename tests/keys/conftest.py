"""A desk of keys on a real file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from stream.keys.desk import KeyDesk
from tests.alerts.delivery.builders import Clock
from tests.keys.builders import desk_at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[KeyDesk]:
    async with desk_at(tmp_path / "store.db") as desk:
        yield desk
