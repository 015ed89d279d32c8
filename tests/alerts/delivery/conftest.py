"""Documents in memory, and a clock of the test's own."""

import pytest

from tests.alerts.delivery.builders import Clock
from tests.alerts.delivery.office import Office
from tests.alerts.fakes import MemoryDocuments


@pytest.fixture
def documents() -> MemoryDocuments:
    return MemoryDocuments()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(documents: MemoryDocuments, clock: Clock) -> Office:
    return Office(documents, clock)
