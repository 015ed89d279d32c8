"""Bulletins come in by Kafka."""

from stream.broker.port import Outgoing, Outlet, Published
from stream.broker.topics import BULLETINS
from stream.errors import BodyTooLargeError, MessageTooLargeError


class KafkaIntake:
    """See stream.broker.port.Intake."""

    def __init__(self, outlet: Outlet) -> None:
        self._outlet = outlet

    async def publish(self, key: str, value: bytes | None) -> Published:
        """See stream.broker.port.Intake."""
        try:
            sent_at = await self._outlet.send(Outgoing(BULLETINS, key.encode(), value))
        except MessageTooLargeError as error:
            raise BodyTooLargeError(f"{key}: {error}") from error
        return Published(key, sent_at)
