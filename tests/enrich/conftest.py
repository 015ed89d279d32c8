"""One gazetteer for all tests of enrichment: compiled once into the folder that pytest keeps between runs."""

from pathlib import Path

import pytest

from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.open import open_gazetteer


@pytest.fixture(scope="session")
def gazetteer(pytestconfig: pytest.Config) -> Gazetteer:
    folder = pytestconfig.cache.mkdir("gazetteer") if pytestconfig.cache else Path("build")
    return open_gazetteer(Path(folder))
