"""The contract of the store, kept by the embedded adapter."""

from tests.store.contract.correcting import CorrectingContract
from tests.store.contract.gate import GateContract
from tests.store.contract.over_time import OverTimeContract
from tests.store.contract.paging import PagingContract
from tests.store.contract.reading import ReadingContract
from tests.store.contract.searching import SearchContract


class TestGate(GateContract):
    """One set a bulletin."""


class TestReading(ReadingContract):
    """What was put comes back."""


class TestSearch(SearchContract):
    """What a query finds."""


class TestPaging(PagingContract):
    """Page after page."""


class TestCorrecting(CorrectingContract):
    """Records as analysts corrected them."""


class TestOverTime(OverTimeContract):
    """Counts by interval."""
