"""The port of the broker: how bulletins come in, and how one learns what became of them.

Two adapters, `stream.broker.kafka` and `stream.broker.embedded`; `stream.app` opens the one that the settings
name. Callers (commands, API, agents) know this file alone.

Whatever produces a message, here or at a publisher's, chooses the partition by murmur2 of the key, as
Java's and aiokafka's producers do by default (librdkafka: `partitioner=murmur2_random`): only then do all
messages of a bulletin stay in order.
"""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from schemas.receipt import Receipt
from schemas.rejected import Rejected

Outcome = Receipt | Rejected


@dataclass(frozen=True, slots=True)
class Published:
    """A bulletin that is safe. `timestamp_ms`: its revision if it states none, and a Rejected's `sent_at`."""

    key: str
    timestamp_ms: int


class Intake(Protocol):
    """Where bulletins come in."""

    async def publish(self, key: str, value: bytes | None) -> Published:
        """Takes a bulletin in, as the bytes of its JSON; None withdraws the one of that key.

        It is durable when this returns: it outlives a SIGKILL and is read from here on. Bytes and key travel
        as given; what is wrong with them is found by split and ends in `Ledger.rejected`.

        Raises BrokerUnavailableError when it could not be made durable (nothing is promised then: publish it
        again, a second copy does no harm), BodyTooLargeError when the broker takes no message of this size.
        """


class Ledger(Protocol):
    """What became of bulletins: receipts and rejected messages.

    Every method raises BrokerUnavailableError when the broker does not answer.
    """

    async def receipts(self, publisher: str, bulletin_id: str) -> list[Receipt]:
        """A bulletin's receipts so far, by revision, then by time; the latest of each stage and revision.

        Looked for among the latest 50,000 receipts on Kafka, whose compaction keeps only the last one of a
        revision after some time, and 100,000 embedded; of older ones, the store says what became of them.
        """

    def outcomes(self) -> AbstractAsyncContextManager[AsyncIterator[Outcome]]:
        """Receipts and rejected messages of all bulletins from the moment it is entered, as they appear.

        Endless; the reader decides when it has seen enough. Enter it, then publish, then wait:

            async with ledger.outcomes() as outcomes:
                published = await intake.publish(key, value)
                async for outcome in outcomes: ...

        A Receipt belongs to a bulletin by publisher, id and revision, a Rejected by key and `sent_at`.
        """

    def rejected(self) -> AsyncIterator[Rejected]:
        """What is set aside now, oldest first; one that came twice is listed once."""

    async def rejected_message(self, rejected_id: str) -> Rejected | None:
        """The one of that id with its bytes, or None."""

    async def replay(self, message: Rejected) -> None:
        """Puts the bytes back on the topic they came from and takes the message off the list.

        Key and time stay what they were: a bulletin without a revision must not overtake a later one. Raises
        FrontwireError where the bytes were not kept (a message over the size limit).
        """


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to send: `timestamp_ms` None means now."""

    topic: str
    key: bytes | None
    value: bytes | None
    timestamp_ms: int | None = None


class Outlet(Protocol):
    """What agents send with."""

    async def send(self, message: Outgoing) -> int:
        """Sends it and returns its time in ms once all in-sync replicas have it.

        Raises BrokerUnavailableError (nothing is wrong with the message: wait, try again) or
        MessageTooLargeError (the same message will never be taken).
        """
