"""The port on SQLite: durable before it is sent, outcomes kept, what is rejected listed once."""

import asyncio

import pytest

from schemas.rejected import Rejected
from stream.broker.embedded import outbox, outcomes
from stream.broker.embedded.database import Database
from stream.broker.embedded.intake import EmbeddedIntake
from stream.broker.embedded.ledger import EmbeddedLedger
from stream.broker.embedded.outbox import Waiting
from stream.broker.embedded.outcomes import with_lasting_id
from stream.broker.port import Outcome
from stream.errors import BodyTooLargeError, BrokerUnavailableError, FrontwireError
from tests.broker.embedded.builders import bulletin, receipt, rejected

MAX_BODY = 256 * 1024


def in_outbox(database: Database) -> list[Waiting]:
    return database.read(lambda connection: outbox.after(connection, 0, 100))


def record(database: Database, *received: Outcome) -> None:
    database.write(lambda connection: outcomes.record(connection, received))


async def listed(ledger: EmbeddedLedger) -> list[Rejected]:
    return [message async for message in ledger.rejected()]


async def test_a_message_over_the_limit_is_refused_and_not_kept(database: Database) -> None:
    with pytest.raises(BodyTooLargeError, match="split the bulletin"):
        await EmbeddedIntake(database, MAX_BODY).publish("tribune/a", b"x" * (8 * MAX_BODY + 1))
    assert in_outbox(database) == []


async def test_a_file_of_a_newer_frontwire_is_refused(database: Database) -> None:
    database.write(lambda connection: connection.execute("PRAGMA user_version = 99"))
    database.close()
    with pytest.raises(BrokerUnavailableError, match="newer Frontwire"):
        Database(database._path).read(outcomes.latest)


async def test_what_is_published_lies_in_the_outbox_as_it_was_given(database: Database) -> None:
    published = await EmbeddedIntake(database, MAX_BODY).publish("tribune/a", b"\xff no bulletin")
    (message,) = in_outbox(database)
    assert (message.key, message.value) == (b"tribune/a", b"\xff no bulletin")
    assert message.sent_at == published.timestamp_ms == message.revision


async def test_a_stated_revision_is_the_one_waited_for(database: Database) -> None:
    await EmbeddedIntake(database, MAX_BODY).publish("tribune/a", bulletin(revision=12))
    (message,) = in_outbox(database)
    assert message.revision == 12


async def test_updates_in_the_same_millisecond_are_different_revisions(database: Database) -> None:
    intake = EmbeddedIntake(database, MAX_BODY)
    published = await asyncio.gather(*(intake.publish("tribune/a", bulletin()) for _ in range(20)))
    times = [one.timestamp_ms for one in published]
    assert times == sorted(set(times))


async def test_a_null_value_is_kept_as_a_withdrawal(database: Database) -> None:
    await EmbeddedIntake(database, MAX_BODY).publish("tribune/a", None)
    assert [message.value for message in in_outbox(database)] == [None]


async def test_receipts_are_those_of_the_bulletin_by_revision(database: Database) -> None:
    record(database, receipt(revision=6), receipt(revision=5), receipt("a/b"), receipt(revision=5))
    found = await EmbeddedLedger(database).receipts("tribune", "a")
    assert [one.revision for one in found] == [5, 6]


async def test_outcomes_begin_when_they_are_entered(database: Database) -> None:
    record(database, receipt("before"))
    async with EmbeddedLedger(database).outcomes() as stream:
        record(database, receipt("after"), rejected("bad"))
        seen = [await anext(stream), await anext(stream)]
    assert [type(one).__name__ for one in seen] == ["Receipt", "Rejected"]


async def test_an_outcome_that_comes_again_is_told_again_and_kept_once(database: Database) -> None:
    record(database, receipt())
    async with EmbeddedLedger(database).outcomes() as stream:
        record(database, receipt())
        assert await anext(stream) == receipt()
    assert len(await EmbeddedLedger(database).receipts("tribune", "a")) == 1


@pytest.mark.parametrize("again", [rejected(offset=9), rejected(offset=0)])
async def test_a_message_rejected_again_after_a_restart_is_listed_once(
    database: Database, again: Rejected
) -> None:
    record(database, with_lasting_id(rejected(offset=0)), with_lasting_id(again))
    assert len(await listed(EmbeddedLedger(database))) == 1


async def test_another_message_at_the_same_offset_of_a_new_broker_replaces_nothing(
    database: Database,
) -> None:
    record(database, with_lasting_id(rejected("a")), with_lasting_id(rejected("b")))
    assert [one.key for one in await listed(EmbeddedLedger(database))] == [b"tribune/a", b"tribune/b"]


async def test_a_replayed_message_waits_again_with_its_time_and_is_off_the_list(database: Database) -> None:
    ledger = EmbeddedLedger(database)
    record(database, rejected(sent_at=1_234))
    (message,) = await listed(ledger)
    assert await ledger.rejected_message(message.id) == message
    await ledger.replay(message)
    assert [(one.key, one.value, one.sent_at) for one in in_outbox(database)] == [(b"tribune/a", b"{", 1_234)]
    assert await listed(ledger) == []
    assert await ledger.rejected_message(message.id) is None


async def test_a_message_without_its_bytes_cannot_be_replayed(database: Database) -> None:
    with pytest.raises(FrontwireError, match="over the limit"):
        await EmbeddedLedger(database).replay(rejected(value=None, size=9_999_999))
