"""The desk of keys on a file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from stream.keys.desk import KeyDesk
from tests.keys.builders import desk_at
from tests.keys.desk_contract import KeyDeskContract


@pytest.fixture
async def other_desk(tmp_path: Path, desk: KeyDesk) -> AsyncIterator[KeyDesk]:
    await desk.settle()
    async with desk_at(tmp_path / "store.db") as other:
        yield other


class TestDesk(KeyDeskContract):
    """Two processes over one file."""
