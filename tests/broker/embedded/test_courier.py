"""The courier: nothing waits for ever, nothing is sent too early, nothing is taken for done too soon."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from schemas.receipt import Receipt
from stream.broker.embedded import outbox, outcomes
from stream.broker.embedded.courier import TIDY_EVERY, Courier
from stream.broker.embedded.database import Database
from stream.broker.embedded.outbox import Waiting
from stream.broker.embedded.window import FIRST_PATIENCE
from stream.broker.port import Outcome, Outgoing
from stream.broker.topics import ALERTS, BULLETINS
from tests.broker.embedded.builders import NOW, bulletin, done, receipt, rejected


class FakeWire:
    """Keeps what was sent; gives the outcomes it is told to, once."""

    def __init__(self) -> None:
        self.sent: list[Waiting] = []
        self.spaced_before: list[int] = []
        self.to_receive: list[Outcome] = []

    def send(self, message: Waiting) -> None:
        self.sent.append(message)

    def space_records(self) -> None:
        self.spaced_before.append(len(self.sent))

    def received(self) -> Sequence[Outcome]:
        received, self.to_receive = self.to_receive, []
        return received

    @property
    def keys(self) -> list[str]:
        return [(message.key or b"").decode() for message in self.sent]


@pytest.fixture
def wire() -> FakeWire:
    return FakeWire()


def publish(database: Database, bulletin_id: str, **fields: object) -> int:
    message = Outgoing(BULLETINS, f"tribune/{bulletin_id}".encode(), bulletin(bulletin_id, **fields))
    return database.write(lambda connection: outbox.add(connection, [message]))[0]


def left(database: Database) -> int:
    return len(database.read(lambda connection: outbox.after(connection, 0, 1_000)))


def test_an_accepted_bulletin_is_not_taken_out_yet(database: Database, wire: FakeWire) -> None:
    publish(database, "a", revision=5)
    courier = Courier(database, wire)
    courier.step(0.0)
    wire.to_receive = [receipt(stage="accepted")]
    courier.step(1.0)
    assert left(database) == 1


def test_a_second_one_of_a_key_waits_for_the_first(database: Database, wire: FakeWire) -> None:
    publish(database, "a", revision=5)
    publish(database, "a", revision=6)
    publish(database, "b", revision=1)
    courier = Courier(database, wire)
    courier.step(0.0)
    assert wire.keys == ["tribune/a", "tribune/b"]
    wire.to_receive = done(revision=5)
    courier.step(1.0)
    assert [message.revision for message in wire.sent] == [5, 1, 6]


def test_what_is_indexed_and_matched_is_taken_out_and_its_receipt_kept(
    database: Database, wire: FakeWire
) -> None:
    publish(database, "a", revision=5)
    courier = Courier(database, wire)
    courier.step(0.0)
    wire.to_receive = done()
    courier.step(1.0)
    assert left(database) == 0
    kept = database.read(lambda connection: outcomes.receipts_of(connection, "tribune/a"))
    assert [one.stage for one in kept] == ["indexed", "matched"]
    assert isinstance(kept[0], Receipt)


def test_a_rejected_one_is_taken_out_and_set_aside(database: Database, wire: FakeWire) -> None:
    sent_at = publish(database, "a")
    courier = Courier(database, wire)
    courier.step(0.0)
    wire.to_receive = [rejected(sent_at=sent_at)]
    courier.step(1.0)
    assert left(database) == 0
    assert len(database.read(lambda connection: outcomes.rejected_after(connection, 0, 10))) == 1


def test_an_alert_that_is_replayed_is_done_when_it_is_sent(database: Database, wire: FakeWire) -> None:
    database.write(lambda connection: outbox.add(connection, [Outgoing(ALERTS, b"s1", b"{}", 7)]))
    courier = Courier(database, wire)
    courier.step(0.0)
    courier.step(FIRST_PATIENCE)
    assert ([message.topic for message in wire.sent], left(database)) == ([ALERTS], 0)


def test_a_new_courier_sends_again_what_has_no_outcome_at_the_same_time(
    database: Database, wire: FakeWire
) -> None:
    sent_at = publish(database, "a")
    Courier(database, wire).step(0.0)
    Courier(database, wire).step(0.0)
    assert wire.keys == ["tribune/a", "tribune/a"]
    assert [message.sent_at for message in wire.sent] == [sent_at, sent_at]


def test_a_courier_sends_again_only_after_a_long_wait(database: Database, wire: FakeWire) -> None:
    publish(database, "a")
    courier = Courier(database, wire)
    courier.step(0.0)
    courier.step(FIRST_PATIENCE - 1)
    assert len(wire.sent) == 1
    courier.step(FIRST_PATIENCE)
    courier.step(FIRST_PATIENCE + 1)
    assert len(wire.sent) == 2


def test_what_is_published_later_is_sent_when_there_is_room(database: Database, wire: FakeWire) -> None:
    courier = Courier(database, wire)
    for number in range(120):
        publish(database, str(number), revision=1, body="word " * 1_800)
    courier.step(0.0)
    assert 0 < len(wire.sent) < 120
    while left(database):
        wire.to_receive = [one for key in wire.keys for one in done(key.removeprefix("tribune/"), revision=1)]
        courier.step(1.0)
    assert sorted(wire.keys) == sorted({f"tribune/{number}" for number in range(120)})


def test_old_outcomes_are_forgotten_and_what_waits_is_not(
    database: Database, wire: FakeWire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcomes, "KEPT_RECEIPTS", 6)
    for number in range(20):
        publish(database, str(number), revision=1)
    courier = Courier(database, wire)
    courier.step(0.0)
    wire.to_receive = [one for number in range(10) for one in done(str(number), revision=1)]
    courier.step(TIDY_EVERY)
    kept = database.read(lambda connection: outcomes.outcomes_after(connection, 0, 100))
    assert [one.bulletin_id for _, one in kept if isinstance(one, Receipt)] == ["7", "7", "8", "8", "9", "9"]
    assert left(database) == 10


@pytest.mark.parametrize(("days", "kept"), [(89, 1), (91, 0)])
def test_a_rejected_message_is_kept_for_90_days(database: Database, days: int, kept: int) -> None:
    database.write(lambda connection: outcomes.record(connection, [rejected()]))
    database.write(lambda connection: outcomes.forget_old(connection, NOW + timedelta(days=days)))
    assert len(database.read(lambda connection: outcomes.rejected_after(connection, 0, 10))) == kept


def test_a_large_one_is_spaced_so_that_the_broker_does_not_lose_its_set(
    database: Database, wire: FakeWire
) -> None:
    publish(database, "small", revision=1)
    publish(database, "large", body="word " * 50_000)
    Courier(database, wire).step(0.0)
    assert wire.keys == ["tribune/small", "tribune/large"]
    assert wire.spaced_before == [1]
