"""The topics, as data: what travels on each, how long it stays, and how large it may be, with the reasons."""

from dataclasses import dataclass

BULLETINS = "frontwire.bulletins"
RECORDS = "frontwire.records"
RECEIPTS = "frontwire.receipts"
REJECTED = "frontwire.rejected"
SUBSCRIPTIONS = "frontwire.subscriptions"
ALERTS = "frontwire.alerts"

DAY_MS = 24 * 60 * 60 * 1000
MIB = 1024 * 1024

# JSON may write one byte of a body as six ("\u0001"), and one over the limit must still arrive, to be
# rejected with its origin instead of being lost at the publisher.
BULLETIN_BYTES_PER_BODY_BYTE = 8
# Sets of real bulletins are some 10 times their bodies, 0.6 times once compressed with lz4. The worst body
# that we found, "Drones struck Kyiv." again and again, gives 66 and 3.4 times. What is larger is rejected
# with its reason.
SET_BYTES_PER_BODY_BYTE = 128
COMPRESSED_SET_BYTES_PER_BODY_BYTE = 16
# An alert carries one record: its passage and a statement's content, each at most the body, as JSON.
ALERT_BYTES_PER_BODY_BYTE = 2 * BULLETIN_BYTES_PER_BODY_BYTE


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic as `frontwire setup` makes it.

    `max_message_bytes` is what the broker accepts (it measures the compressed batch), `max_request_bytes`
    what a producer of ours may hand over (measured before compression). `retention_ms` is None for ever;
    for `compaction_lag_ms` nothing is compacted away.
    """

    name: str
    cleanup_policy: str
    retention_ms: int | None
    max_message_bytes: int
    max_request_bytes: int
    compaction_lag_ms: int = 0

    def configs(self, replication: int) -> dict[str, str]:
        """The topic's settings in Kafka's words."""
        return {
            "cleanup.policy": self.cleanup_policy,
            "retention.ms": str(-1 if self.retention_ms is None else self.retention_ms),
            "max.message.bytes": str(self.max_message_bytes),
            "min.compaction.lag.ms": str(self.compaction_lag_ms),
            # As the producer sent it: recompressing on the broker would cost it what the worker has paid.
            "compression.type": "producer",
            # A bulletin without a revision has its message's time as revision: the publisher's clock, which
            # `rejected replay` sets again, and not the moment the broker saw it.
            "message.timestamp.type": "CreateTime",
            # acks=all means two copies where there are three, and still lets one broker be restarted.
            "min.insync.replicas": str(2 if replication > 2 else 1),  # noqa: PLR2004 - said above
        }


def topics(max_body: int) -> tuple[Topic, ...]:
    """The topics of an installation that takes bodies of up to `max_body` bytes, in the way of the data."""
    bulletin_bytes = max(BULLETIN_BYTES_PER_BODY_BYTE * max_body, MIB)
    return (
        # Deleted after 30 days: records hold every bulletin whole, so this is the in-tray, not the archive.
        Topic(BULLETINS, "delete", 30 * DAY_MS, bulletin_bytes, 2 * bulletin_bytes),
        # Compacted and kept for ever: the log of truth, one set a bulletin; every index is rebuilt from it.
        # For a week a revision that a lower one came behind is safe from compaction: `frontwire reextract`
        # mends it.
        Topic(
            RECORDS,
            "compact",
            None,
            max(COMPRESSED_SET_BYTES_PER_BODY_BYTE * max_body, MIB),
            max(SET_BYTES_PER_BODY_BYTE * max_body, MIB),
            compaction_lag_ms=7 * DAY_MS,
        ),
        # Compacted, keyed publisher/id/revision: a repeated receipt is the same one.
        Topic(RECEIPTS, "compact", None, MIB, MIB),
        # Compacted, keyed by the rejected message's id: a repeated one is the same one, and one that was
        # replayed is taken off by a null value. After 90 days nobody will mend it: then it is deleted.
        Topic(REJECTED, "compact,delete", 90 * DAY_MS, 2 * bulletin_bytes, 4 * bulletin_bytes),
        # Compacted, keyed by the subscription's id: what every alert worker has in memory beside the store.
        Topic(SUBSCRIPTIONS, "compact", None, MIB, MIB),
        # Deleted after a week: what subscribers read live or catch up with. The store keeps alerts longer.
        Topic(
            ALERTS,
            "delete",
            7 * DAY_MS,
            max(ALERT_BYTES_PER_BODY_BYTE * max_body, MIB),
            max(ALERT_BYTES_PER_BODY_BYTE * max_body, MIB),
        ),
    )


def topic_of(name: str, max_body: int) -> Topic:
    """The topic of that name; raises KeyError for one that is not ours."""
    return {topic.name: topic for topic in topics(max_body)}[name]
