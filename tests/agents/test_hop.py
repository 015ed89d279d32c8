import asyncio
import hashlib

import pytest

from agents.hop import Careful
from agents.incoming import Incoming
from agents.refusal import Reason, Refusals, RefusedError
from schemas.rejected import Rejected
from stream.broker.topics import REJECTED
from stream.errors import MessageTooLargeError
from tests.agents.fakes import NOW, FakeOutlet, now

MESSAGE = Incoming(
    "frontwire.bulletins", 3, 1042, b"tribune/1", b"\xff{", 1_772_366_400_123, (("trace", b"\x00"),)
)


def failing_with(error: BaseException) -> object:
    async def work(_: Incoming) -> None:
        raise error

    return work


async def rejected_after(error: BaseException, outlet: FakeOutlet) -> Rejected:
    await Careful("split", failing_with(error), Refusals("split", outlet, now))(MESSAGE)  # type: ignore[arg-type]
    [sent] = outlet.sent
    assert (sent.topic, sent.key) == (REJECTED, b"frontwire.bulletins-3-1042")
    return Rejected.model_validate_json(sent.value or b"")


async def test_a_cancellation_is_no_refusal() -> None:
    outlet = FakeOutlet()
    careful = Careful("split", failing_with(asyncio.CancelledError()), Refusals("split", outlet, now))  # type: ignore[arg-type]
    with pytest.raises(asyncio.CancelledError):
        await careful(MESSAGE)
    assert outlet.sent == []


async def test_what_is_refused_is_set_aside_with_all_that_a_replay_needs() -> None:
    rejected = await rejected_after(RefusedError(Reason.NOT_UTF8, "byte 0 is 0xff"), FakeOutlet())
    assert (rejected.reason, rejected.error, rejected.stage) == ("not UTF-8", "byte 0 is 0xff", "split")
    assert (rejected.topic, rejected.partition, rejected.offset) == ("frontwire.bulletins", 3, 1042)
    assert (rejected.key, rejected.value, rejected.size) == (b"tribune/1", b"\xff{", 2)
    assert [(header.name, header.value) for header in rejected.headers] == [("trace", b"\x00")]
    assert rejected.sent_at.isoformat() == "2026-03-01T12:00:00.123000+00:00"
    assert rejected.rejected_at == NOW


async def test_of_what_is_too_large_only_hash_size_and_origin_are_kept() -> None:
    refusal = RefusedError(Reason.BODY_TOO_LARGE, "too large", keep_bytes=False)
    rejected = await rejected_after(refusal, FakeOutlet())
    assert (rejected.value, rejected.size) == (None, 2)
    assert rejected.sha256 == hashlib.sha256(b"\xff{").hexdigest()
    assert (rejected.key, rejected.offset) == (b"tribune/1", 1042)


async def test_bytes_that_the_topic_of_the_rejected_does_not_take_are_left_out() -> None:
    outlet = FakeOutlet(MessageTooLargeError("too large"))
    rejected = await rejected_after(RefusedError(Reason.NOT_JSON, "no JSON"), outlet)
    assert (rejected.value, rejected.size) == (None, 2)


async def test_a_bug_is_set_aside_and_the_stream_goes_on() -> None:
    rejected = await rejected_after(IndexError("list index out of range"), FakeOutlet())
    assert rejected.reason == "internal error"
    assert "IndexError: list index out of range" in rejected.error
    assert rejected.value == b"\xff{"
