"""The contract of the store, kept by the Elasticsearch adapter on a real server."""

import pytest

from stream.store import Store
from tests.store.contract.correcting import CorrectingContract
from tests.store.contract.gate import GateContract
from tests.store.contract.over_time import OverTimeContract
from tests.store.contract.paging import PagingContract
from tests.store.contract.reading import ReadingContract
from tests.store.contract.searching import SearchContract
from tests.store.harness import Harness


class TestGate(GateContract):
    """One set a bulletin."""


class TestReading(ReadingContract):
    """What was put comes back."""


class TestSearch(SearchContract):
    """What a query finds."""

    @pytest.mark.xfail(strict=True, reason="the server of the tests has no analysis-common module")
    async def test_words_are_found_in_other_forms_and_without_accents(
        self, harness: Harness, store: Store
    ) -> None:
        await super().test_words_are_found_in_other_forms_and_without_accents(harness, store)


class TestPaging(PagingContract):
    """Page after page."""


class TestCorrecting(CorrectingContract):
    """Records as analysts corrected them."""


class TestOverTime(OverTimeContract):
    """Counts by interval."""
