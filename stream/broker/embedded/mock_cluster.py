"""The mock cluster inside librdkafka: a broker that speaks Kafka's wire protocol, without Java.

Its C functions are called directly, because only `rd_kafka_mock_topic_create` makes a topic with the
partitions wanted: the mock answers no CreateTopics request, and what appears by itself has four. What it is
like, measured with librdkafka 2.16:

- a partition keeps 5 MiB as they came over the wire (compressed), and silently drops the oldest beyond;
- a message that pushes out *all* before it is lost as well: two of 8 MB in a row, and neither can be read.
  One over 5 MiB survives only as the first of its partition. See `stream.broker.embedded.window`;
- timestamps, null values, lz4, idempotent producers, consumer groups and their rebalances work;
- a fetch that finds nothing is answered after its whole wait, even if a message comes meanwhile.
"""

import ctypes
from collections.abc import Mapping
from typing import Any

from confluent_kafka import cimpl

from stream.errors import BrokerUnavailableError

PRODUCER = 0
KEPT_PER_PARTITION = 5 * 1024 * 1024
ERROR_BYTES = 512
# Errors alone; else it warns of having no bootstrap servers, which is the point of it.
LOG_LEVEL = b"3"


class MockCluster:
    """One broker with these topics (name to partitions), running in threads of this process until closed."""

    def __init__(self, topics: Mapping[str, int]) -> None:
        self._library = _library()
        self._client = self._open_client()
        self._cluster = self._library.rd_kafka_mock_cluster_new(self._client, 1)
        if not self._cluster:
            raise BrokerUnavailableError(
                "the embedded broker could not listen on 127.0.0.1: free some ports or file handles, or set"
                " FRONTWIRE_BROKER to a Kafka"
            )
        for name, partitions in topics.items():
            self._make(name, partitions)

    @property
    def address(self) -> str:
        """`127.0.0.1:port`."""
        return str(self._library.rd_kafka_mock_cluster_bootstraps(self._cluster).decode())

    def close(self) -> None:
        """Ends the broker; all it holds is gone. Safe to repeat."""
        if self._client:
            self._library.rd_kafka_mock_cluster_destroy(self._cluster)
            self._library.rd_kafka_destroy(self._client)
            self._client = self._cluster = None

    def _open_client(self) -> Any:
        """The librdkafka handle that carries the cluster."""
        reason = ctypes.create_string_buffer(ERROR_BYTES)
        configuration = self._library.rd_kafka_conf_new()
        self._library.rd_kafka_conf_set(configuration, b"log_level", LOG_LEVEL, reason, ERROR_BYTES)
        client = self._library.rd_kafka_new(PRODUCER, configuration, reason, ERROR_BYTES)
        if not client:
            raise BrokerUnavailableError(f"the embedded broker did not start: {reason.value.decode()}")
        return client

    def _make(self, name: str, partitions: int) -> None:
        code = self._library.rd_kafka_mock_topic_create(self._cluster, name.encode(), partitions, 1)
        if code:
            raise BrokerUnavailableError(
                f"the embedded broker refused the topic {name}: librdkafka error {code}"
            )


def _library() -> ctypes.CDLL:
    """Librdkafka as confluent-kafka loaded it: a symbol is looked for in what the module depends on, too."""
    library = ctypes.CDLL(cimpl.__file__)
    handle, text, size = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t
    for name, result, arguments in (
        ("rd_kafka_conf_new", handle, []),
        ("rd_kafka_conf_set", ctypes.c_int, [handle, text, text, text, size]),
        ("rd_kafka_new", handle, [ctypes.c_int, handle, text, size]),
        ("rd_kafka_destroy", None, [handle]),
        ("rd_kafka_mock_cluster_new", handle, [handle, ctypes.c_int]),
        ("rd_kafka_mock_cluster_destroy", None, [handle]),
        ("rd_kafka_mock_cluster_bootstraps", text, [handle]),
        ("rd_kafka_mock_topic_create", ctypes.c_int, [handle, text, ctypes.c_int, ctypes.c_int]),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
