"""Each bulletin is waited for until its last outcome, and no other's is taken for it."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from schemas.bulletin import IncomingBulletin
from stream.broker.port import Outcome, Published
from stream.cli.outcome_wait import Awaited, NoOutcomeError
from tests.broker.embedded.builders import receipt, rejected

BULLETIN = IncomingBulletin(id="a", publisher="tribune", body="Quiet.", revision=5)
PUBLISHED = Published("tribune/a", 1_000)


async def stream(*outcomes: Outcome) -> AsyncIterator[Outcome]:
    for outcome in outcomes:
        yield outcome
    await asyncio.Event().wait()


def waiting_for_one() -> Awaited:
    awaited = Awaited()
    awaited.expect(BULLETIN, PUBLISHED)
    return awaited


@pytest.mark.parametrize(
    "outcome", [receipt(stage="accepted"), receipt(revision=4), receipt("b"), rejected(sent_at=999)]
)
async def test_what_is_no_last_outcome_of_it_is_passed_over(outcome: Outcome) -> None:
    awaited = waiting_for_one()
    with pytest.raises(NoOutcomeError, match="1 bulletins have no outcome"):
        await awaited.all_from(stream(outcome), lambda _left: None, patience=0.05)
    assert awaited.left == 1


async def test_a_receipt_and_a_rejected_message_each_end_the_wait_for_theirs() -> None:
    awaited = waiting_for_one()
    awaited.expect(BULLETIN.model_copy(update={"id": "b", "revision": None}), Published("tribune/b", 77))
    lefts: list[int] = []
    outcomes = stream(receipt(stage="accepted"), receipt(), rejected("b", sent_at=77))
    await awaited.all_from(outcomes, lefts.append, patience=5)
    assert lefts == [1, 0]
    assert [one.stage for one in awaited.receipts] == ["indexed"]
    assert [one.key for one in awaited.rejected] == [b"tribune/b"]
