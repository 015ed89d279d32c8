"""A set and what is said of it, written at the same moment: whoever comes second, the record is corrected."""

from collections.abc import Mapping

from schemas.correction import Viewed
from schemas.record_set import RecordSet
from stream.corrections.office import CorrectionOffice
from stream.corrections.putting import CorrectedPuts
from stream.store.port import NO_VIEWS, PutResult
from tests.corrections.offices import asked, the_set


class AnalystAmidPut:
    """A store in whose first put an analyst says something of a record, just before it is written."""

    def __init__(self, office: CorrectionOffice) -> None:
        self._office = office
        self.puts = 0

    async def put(self, record_set: RecordSet, views: Mapping[str, Viewed] = NO_VIEWS) -> PutResult:
        self.puts += 1
        if self.puts == 1:
            await self._office.correct("said", asked(strike_out=True))
        return await self._office.store.put(record_set, views)


async def test_what_is_said_amid_a_put_is_seen_after_it(office: CorrectionOffice) -> None:
    store = AnalystAmidPut(office)
    # The port's other methods are asked for by `renew` alone.
    await CorrectedPuts(store, office.desk).put(the_set(extractor="0.2.0"))  # type: ignore[arg-type]
    kept = await office.store.record("said")
    assert kept is not None
    assert kept != the_set().statements[0]
    assert store.puts == 2


async def test_a_set_of_which_nobody_said_anything_is_put_once(office: CorrectionOffice) -> None:
    store = AnalystAmidPut(office)
    store.puts = 1
    await CorrectedPuts(store, office.desk).put(the_set(extractor="0.2.0"))  # type: ignore[arg-type]
    assert store.puts == 2


async def test_an_older_set_does_not_come_back_by_a_correction(office: CorrectionOffice) -> None:
    await office.puts.put(the_set(revision=2))
    assert (await office.puts.put(the_set())).outcome == "superseded"
