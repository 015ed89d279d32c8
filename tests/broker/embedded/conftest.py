"""A database in a folder of the test."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from stream.broker.embedded.database import FILE, Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(Database(tmp_path / FILE)) as opened:
        yield opened
