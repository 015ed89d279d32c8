"""The courier's two ends of the broker: sends what the outbox holds, receives what became of it."""

from typing import Any

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaException, Producer, TopicPartition

from schemas.receipt import Receipt
from schemas.rejected import Rejected
from stream.broker.embedded.outbox import Waiting
from stream.broker.embedded.outcomes import with_lasting_id
from stream.broker.port import Outcome
from stream.broker.topics import RECEIPTS, RECORDS, REJECTED
from stream.errors import BrokerUnavailableError

MOST_AT_ONCE = 500
# How long to listen before the outbox is looked at again: a bulletin waits 10 ms on average.
LISTEN_SECONDS = 0.02
# The mock answers an empty fetch after its whole wait, whatever comes meanwhile; a larger one is a delay.
FETCH_WAIT_MS = 25
LARGEST_MESSAGE = 64 * 1024 * 1024
# Names no bulletin, so that its place in `frontwire.records` is nobody's withdrawal.
SPACER_KEY = b"-"


class Wire:
    """Producer and consumer of one embedded broker at `127.0.0.1:port`.

    Every method raises BrokerUnavailableError when the broker has failed.
    """

    def __init__(self, address: str) -> None:
        self._failure: Exception | None = None
        self._producer = Producer(
            {
                "bootstrap.servers": address,
                "partitioner": "murmur2_random",
                "acks": "all",
                "compression.type": "lz4",
                "linger.ms": 0,
                "message.max.bytes": LARGEST_MESSAGE,
            }
        )
        self._consumer = Consumer(
            {
                "bootstrap.servers": address,
                "group.id": "frontwire-courier",
                "enable.auto.commit": False,
                "auto.offset.reset": "earliest",
                "fetch.wait.max.ms": FETCH_WAIT_MS,
            }
        )
        # From the beginning: a courier that was started again reads what its forerunner missed.
        self._consumer.assign([TopicPartition(topic, 0, OFFSET_BEGINNING) for topic in (RECEIPTS, REJECTED)])

    def send(self, message: Waiting) -> None:
        """Sends it with its own timestamp."""
        self._produce(message.topic, message.key, message.value, message.sent_at)

    def space_records(self) -> None:
        """Puts a message that says nothing into `frontwire.records`, before a large set comes there.

        The broker drops what is older to make room, but when it has to drop all, it loses the new one as
        well. The index agent passes over a null value.
        """
        self._produce(RECORDS, SPACER_KEY, None, 0)

    def received(self) -> list[Outcome]:
        """The outcomes that came; waits for them some 20 ms."""
        self._producer.poll(0)
        if self._failure is not None:
            raise BrokerUnavailableError(f"the embedded broker did not take a message: {self._failure}")
        outcomes: list[Outcome] = []
        for message in self._consumer.consume(MOST_AT_ONCE, LISTEN_SECONDS):
            if message.error():
                raise BrokerUnavailableError(f"the embedded broker gives no receipts: {message.error()}")
            outcomes.append(_outcome(message))
        return outcomes

    def close(self) -> None:
        """Lets go of the connections."""
        self._consumer.close()
        self._producer.purge()

    def _produce(self, topic: str, key: bytes | None, value: bytes | None, sent_at: int) -> None:
        try:
            self._producer.produce(topic, value, key, timestamp=sent_at, on_delivery=self._delivered)
        except (KafkaException, BufferError) as error:
            raise BrokerUnavailableError(f"the embedded broker did not take a message: {error}") from error

    def _delivered(self, error: Any, _message: Any) -> None:
        if error is not None:
            self._failure = KafkaException(error)


def _outcome(message: Any) -> Outcome:
    if message.topic() == RECEIPTS:
        return Receipt.model_validate_json(message.value())
    return with_lasting_id(Rejected.model_validate_json(message.value()))
