import pytest
from aiokafka.partitioner import murmur2

from stream.broker.topics import BULLETINS, RECEIPTS, RECORDS, REJECTED, topic_of, topics

MAX_BODY = 256 * 1024


@pytest.mark.parametrize("max_body", [1024, MAX_BODY, 8 * 1024 * 1024])
def test_a_bulletin_fits_however_its_json_is_written(max_body: int) -> None:
    six_for_one = 6 * max_body + 4096  # "\\u0001" for each byte, and the other fields
    assert topic_of(BULLETINS, max_body).max_message_bytes >= six_for_one
    assert topic_of(BULLETINS, max_body).max_request_bytes >= six_for_one


@pytest.mark.parametrize("max_body", [1024, MAX_BODY, 8 * 1024 * 1024])
def test_a_rejected_bulletin_fits_in_base64(max_body: int) -> None:
    largest = topic_of(BULLETINS, max_body).max_message_bytes
    assert topic_of(REJECTED, max_body).max_message_bytes >= largest * 4 // 3 + 4096


def test_the_log_and_the_receipts_are_kept_for_ever_and_compacted() -> None:
    for name in (RECORDS, RECEIPTS):
        configs = topic_of(name, MAX_BODY).configs(replication=3)
        assert (configs["cleanup.policy"], configs["retention.ms"]) == ("compact", "-1")


@pytest.mark.parametrize(("replication", "in_sync"), [(1, "1"), (2, "1"), (3, "2")])
def test_acks_need_two_copies_where_there_are_three(replication: int, in_sync: str) -> None:
    for topic in topics(MAX_BODY):
        assert topic.configs(replication)["min.insync.replicas"] == in_sync


@pytest.mark.parametrize(
    ("key", "signed"),
    [
        (b"21", -973932308),
        (b"foobar", -790332482),
        (b"a-little-bit-long-string", -985981536),
        (b"a-little-bit-longer-string", -1486304829),
        (b"lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58897971),
        (b"abc", 479470107),
    ],
)
def test_partitions_are_chosen_as_javas_producer_does(key: bytes, signed: int) -> None:
    """Known values of Kafka's own murmur2: every producer must put a bulletin where the others do."""
    assert murmur2(key) == signed & 0xFFFFFFFF
