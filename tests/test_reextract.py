from collections.abc import AsyncIterator

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet
from stream.broker.kafka.topic_reader import Stored
from stream.broker.port import Outgoing
from stream.broker.topics import RECORDS
from stream.reextract import Reextraction

RULES = "1.2.0"


class FakeLog:
    """A topic of one partition that can be read and sent to."""

    def __init__(self, *sets: RecordSet | bytes) -> None:
        self.messages: list[Stored] = []
        for one in sets:
            if isinstance(one, bytes):  # the key of a bulletin whose sets were deleted by hand
                self._append(one, None)
            else:
                self._append(one.key.encode(), one.model_dump_json().encode())

    def _append(self, key: bytes | None, value: bytes | None) -> None:
        self.messages.append(Stored(RECORDS, 0, len(self.messages), key, value, 1))

    async def all_now(self, topic: str) -> AsyncIterator[Stored]:
        assert topic == RECORDS
        for message in list(self.messages):
            yield message

    async def send(self, message: Outgoing) -> int:
        self._append(message.key, message.value)
        return 1

    def last(self, key: str) -> RecordSet:
        return [
            RecordSet.model_validate_json(one.value or b"")
            for one in self.messages
            if one.key == key.encode()
        ][-1]


def a_set(bulletin_id: str, revision: int, rules: str, withdrawn: bool = False) -> RecordSet:
    body = "" if withdrawn else f"revision {revision}"
    bulletin = Bulletin(
        id=bulletin_id, publisher="tribune", revision=revision, body=body, withdrawn=withdrawn
    )
    return RecordSet(extractor_version=rules, bulletin=bulletin)


def reread(record_set: RecordSet) -> RecordSet:
    return record_set.model_copy(update={"extractor_version": RULES})


async def run(log: FakeLog) -> tuple[int, int, int]:
    done = await Reextraction(log, log, reread, RULES).run()  # type: ignore[arg-type]
    return done.bulletins, done.renewed, done.put_last


async def test_what_the_present_rules_or_newer_ones_read_is_left_alone() -> None:
    log = FakeLog(a_set("1", 1, RULES), a_set("2", 1, "1.10.0"))
    assert await run(log) == (2, 0, 0)
    assert len(log.messages) == 2


async def test_a_withdrawn_bulletin_and_a_deleted_one_are_left_alone() -> None:
    log = FakeLog(a_set("1", 1, "1.1.0", withdrawn=True), a_set("2", 1, "1.1.0"), b"tribune/2")
    assert await run(log) == (1, 0, 0)
    assert len(log.messages) == 3


async def test_what_is_no_set_is_passed_over() -> None:
    log = FakeLog(a_set("1", 1, "1.1.0"))
    await log.send(Outgoing(RECORDS, b"tribune/1", b"no set"))
    await log.send(Outgoing(RECORDS, b"tribune/2", b"no set"))
    assert await run(log) == (1, 1, 0)


async def test_what_another_trained_pipeline_helped_to_read_is_read_anew() -> None:
    log = FakeLog(a_set("1", 1, f"{RULES}+en_tiny-0.0.7"), a_set("2", 1, "1.10.0+en_tiny-0.0.7"))
    assert await run(log) == (2, 1, 0)
    assert log.last("tribune/1").extractor_version == RULES


async def test_only_the_latest_revision_is_read_anew() -> None:
    log = FakeLog(a_set("1", 1, "1.1.0"), a_set("1", 2, "1.1.0"), a_set("1", 2, "1.1.0"))
    assert await run(log) == (1, 1, 0)
    assert log.last("tribune/1") == a_set("1", 2, RULES)
    assert len(log.messages) == 4


async def test_a_revision_that_an_older_one_came_behind_is_put_last_again() -> None:
    log = FakeLog(a_set("1", 2, RULES), a_set("1", 1, RULES))
    assert await run(log) == (1, 0, 1)
    assert log.last("tribune/1") == a_set("1", 2, RULES)


async def test_a_revision_that_came_while_the_older_one_was_read_stays_the_last() -> None:
    log = FakeLog(a_set("1", 1, "1.1.0"))

    def publish_meanwhile(record_set: RecordSet) -> RecordSet:
        log.messages.append(
            Stored(RECORDS, 0, 1, b"tribune/1", a_set("1", 2, RULES).model_dump_json().encode(), 1)
        )
        return reread(record_set)

    done = await Reextraction(log, log, publish_meanwhile, RULES).run()  # type: ignore[arg-type]
    assert (done.renewed, done.put_last) == (1, 1)
    assert log.last("tribune/1") == a_set("1", 2, RULES)


async def test_again_there_is_nothing_to_do() -> None:
    log = FakeLog(a_set("1", 1, "1.1.0"), a_set("1", 2, "1.1.0"), a_set("1", 1, "1.1.0"))
    assert await run(log) == (1, 1, 0)
    assert await run(log) == (1, 0, 0)
