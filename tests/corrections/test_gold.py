"""What analysts put right, as gold that `frontwire evaluate` reads."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas.correction import CorrectedPassage, Correction, Verdict
from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.corrections.gold import file_name, gold_of, write_gold
from stream.corrections.office import CorrectionOffice
from stream.corrections.saying import with_said
from stream.errors import FrontwireError
from stream.evaluate.counts import Counts
from stream.evaluate.evaluate import score
from stream.evaluate.read_gold import GoldText, read_gold
from tests.corrections.offices import HIT, HIT_TOO, QUOTE, SAID, asked, the_set

TO_KYIV = {"places": [{"place": "Kyiv"}], "event_type": "drone strike"}


async def written(office: CorrectionOffice, folder: Path) -> GoldText:
    """The one gold text that the office has, read as `frontwire evaluate` reads it."""
    paths = [
        path
        async for record_set, passages in office.listing.sets()
        if (path := write_gold(folder, record_set, passages))
    ]
    assert len(paths) == 1
    return read_gold(paths[0])


def counted(text: GoldText, *records: Statement | FrontEvent) -> Counts:
    """The figures of a reading that gives these records."""
    return score(text, the_set(*records)).counts


async def test_what_was_only_flagged_or_withdrawn_is_no_gold(
    office: CorrectionOffice, tmp_path: Path
) -> None:
    await office.correct("said", asked(note="doubtful"))
    await office.correct("hit", asked(strike_out=True))
    await office.withdraw("hit", "Nina")
    async for record_set, passages in office.listing.sets():
        assert write_gold(tmp_path / "gold", record_set, passages) is None
    assert not (tmp_path / "gold").exists()


async def test_a_folder_that_cannot_be_written_is_said(office: CorrectionOffice, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    await office.correct("hit", asked(strike_out=True))
    with pytest.raises(FrontwireError, match="Name a folder that may be written"):
        await written(office, tmp_path / "file")


async def test_what_was_misread_counts_as_wrong_and_what_is_right_as_right(
    office: CorrectionOffice, tmp_path: Path
) -> None:
    await office.correct("said", asked(speaker="Petro Zavadsky"))
    await office.correct("hit", asked(**TO_KYIV))
    text = await written(office, tmp_path)
    as_read = counted(text, SAID, HIT, HIT_TOO)
    assert (as_read.statements_found, as_read.speakers_right) == (1, 0)
    assert (as_read.events_found, as_read.events_missed, as_read.events_made_up) == (0, 1, 1)
    said, hit = [record async for record in _seen(office)]
    put_right = counted(text, said, hit, HIT_TOO)
    assert (put_right.statements_found, put_right.speakers_right) == (1, 1)
    assert (put_right.events_found, put_right.events_missed, put_right.events_made_up) == (1, 0, 0)
    assert put_right.places_right == put_right.places_asked > 0


async def _seen(office: CorrectionOffice) -> AsyncIterator[Statement | FrontEvent]:
    for record_id in ("said", "hit"):
        record = await office.store.record(record_id)
        assert record is not None
        yield record


async def test_what_was_struck_out_counts_as_made_up(office: CorrectionOffice, tmp_path: Path) -> None:
    await office.correct("said", asked(strike_out=True))
    text = await written(office, tmp_path)
    assert counted(text, SAID).statements_made_up == 1
    assert counted(text, HIT, HIT_TOO) == counted(text, HIT)  # nobody spoke of these


async def test_what_nobody_spoke_of_is_let_pass(office: CorrectionOffice, tmp_path: Path) -> None:
    await office.correct("hit", asked(strike_out=True))
    text = await written(office, tmp_path)
    another = SAID.model_copy(update={"id": "another", "content": "Ivan Bondar listened", "mode": "indirect"})
    counts = counted(text, SAID, HIT_TOO, another)
    assert (counts.statements_made_up, counts.statements_missed, counts.events_made_up) == (0, 0, 0)


def test_a_quotation_that_its_cue_breaks_is_asked_for_without_the_cue() -> None:
    broken = SAID.model_copy(update={"content": "We stand, we hold"})
    passages = [_corrected(broken, "corrected")]
    gold = gold_of(the_set(broken), passages, "name")
    assert gold is not None
    (statement,) = gold.statements
    assert (statement.content, statement.joined) == (QUOTE, "We stand, we hold")


def _corrected(record: Statement, verdict: Verdict) -> CorrectedPassage:
    said = Correction(verdict=verdict, speaker=record.speaker, by="Nina", at=datetime(2026, 3, 1, tzinfo=UTC))
    (passage,) = with_said(None, record, the_set(record), said).passages
    return passage


@pytest.mark.parametrize(
    ("one", "other"),
    [("tribune/a b", "tribune/a-b"), ("tribune/2026/03", "tribune/2026-03"), ("tribune/é", "tribune/è")],
)
def test_two_bulletins_never_share_a_file(one: str, other: str) -> None:
    assert file_name(one) != file_name(other)


@pytest.mark.parametrize("key", ["tribune/../../etc", "tribune/" + "x" * 500, "tribune/.."])
def test_a_file_s_name_leads_nowhere_else_and_is_not_too_long(key: str) -> None:
    assert "/" not in file_name(key)
    assert len(file_name(key)) < 120
