"""What a broker speaks: Kafka tells no release, only the versions of each request that it takes."""

from contextlib import suppress

from aiokafka.conn import create_conn
from aiokafka.errors import KafkaError
from aiokafka.protocol.admin import ApiVersionRequest

from stream.broker.kafka.connection import Connection
from stream.errors import BrokerUnavailableError

# Kafka's numbers of the requests that Frontwire lives on.
REQUESTS = {0: "produce", 1: "fetch", 11: "join group"}
TIME_LIMIT_MS = 5000


async def api_versions(connection: Connection) -> dict[str, tuple[int, int]]:
    """The lowest and highest version of each: `{"produce": (0, 13), "fetch": (4, 18), "join group": (0, 9)}`.

    Asks the first bootstrap server that answers; raises BrokerUnavailableError where none does.
    """
    options = connection.for_aiokafka()
    del options["bootstrap_servers"]
    for server in connection.address.servers:
        with suppress(KafkaError, OSError, TimeoutError):  # the next one may answer
            conn = await create_conn(server.host, server.port, request_timeout_ms=TIME_LIMIT_MS, **options)
            try:
                answer = await conn.send(ApiVersionRequest())
            finally:
                conn.close()
            return {REQUESTS[key]: (low, high) for key, low, high in answer.api_versions if key in REQUESTS}
    raise BrokerUnavailableError(
        f"Kafka at {connection.address} does not answer; see that it runs, then try again"
    )
